import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { QueryResult } from 'pg';

/** What PostgreSQL calls `"char"`: a letter, in its own tables alone. Prisma's adapter refuses what its engine asks for. */
const LETTER = 18;
const TEXT = 25;

/** A PostgreSQL database as Prisma's schema engine wants it. */
export class Described extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    const database = await super.connect();
    const pool = database.underlyingDriver();
    const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<QueryResult>;
    const queryRaw = database.queryRaw.bind(database);
    const letters = new WeakMap<object, ReadonlySet<number>>();
    const asText = async (...asked: unknown[]) => {
      const answer = await query(...asked);
      const those = new Set(answer.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === LETTER ? [index] : [])));
      letters.set(answer.rows, those);
      for (const index of those) Object.assign(answer.fields[index] ?? {}, { dataTypeID: TEXT });
      return answer;
    };
    Object.assign(pool, { query: asText });
    database.queryRaw = async (asked) => {
      const answer = await queryRaw(asked);
      const those = letters.get(answer.rows);
      const columnTypes = answer.columnTypes.map((type, index) =>
        those?.has(index) ? ColumnTypeEnum.Character : type,
      );
      return { ...answer, columnTypes };
    };
    return database;
  }
}
