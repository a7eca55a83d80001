import BetterSqlite3 from 'better-sqlite3';

/**
 * Gives the facts in a store, those of one member of a group, to all members of all groups as well, and to so many
 * strangers of each; by SQL, since they are many.
 */
export const multiplyFacts = (url: string, strangers: number): void => {
  const db = new BetterSqlite3(url.replace('file:', ''));
  const columns = db.pragma('table_info("Fact")') as readonly { readonly name: string }[];
  const changed: Readonly<Record<string, string>> = {
    id: `m."person" || '-' || n."i" || '-' || f."id"`,
    person: `CASE n."i" WHEN 0 THEN m."person" ELSE 'stranger' || n."i" || '-' || m."person" END`,
    held: `json_set(f."held", '$.group', m."group")`,
  };
  db.exec(`
    WITH RECURSIVE n("i") AS (SELECT 0 UNION ALL SELECT "i" + 1 FROM n WHERE "i" < ${strangers})
    INSERT INTO "Fact" (${columns.map(({ name }) => `"${name}"`).join(', ')})
    SELECT ${columns.map(({ name }) => changed[name] ?? `f."${name}"`).join(', ')}
    FROM "Fact" AS f, "Member" AS m, n WHERE n."i" > 0 OR m."person" <> f."person"`);
  db.close();
};
