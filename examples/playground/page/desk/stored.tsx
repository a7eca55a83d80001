import type { Cell, Desk, Table } from '../../desk/wire.ts';
import * as Icon from '../icons.tsx';
import { useSetting } from '../setting.ts';
import type { Words } from '../words.ts';

interface Props {
  readonly desk: Desk;
  /** Missing where the panel is the whole page. */
  readonly onClose?: () => void;
}

/** The tables of what is stored. */
export const Stored = ({ desk, onClose }: Props) => {
  const { words } = useSetting();
  return (
    <aside class="stored" id="stored" aria-label={words.stored.title}>
      <header>
        <h2>{words.stored.title}</h2>
        {onClose && (
          <button type="button" class="icon-button" aria-label={words.stored.close} onClick={onClose}>
            <Icon.Cross />
          </button>
        )}
      </header>
      <p>{words.stored.about}</p>
      <p class="quiet">
        {words.stored.file}: <code>{desk.file}</code>
      </p>
      {desk.tables.map((table) => (
        <Shown key={table.name} table={table} />
      ))}
    </aside>
  );
};

/** Words, each under what it stands for. */
type Called = Readonly<Record<string, string>>;

/** What the codes of a column mean, where it holds codes. */
const meaningsIn = ({ codes }: Words['stored'], table: Table['name'], column: string): Called | undefined => {
  switch (`${table} ${column}`) {
    case 'facts role':
      return codes.roles;
    case 'facts amends':
      return codes.reasons;
    case 'to-come what':
      return codes.kinds;
    case 'meetings state':
      return codes.states;
    default:
      return undefined;
  }
};

const Shown = ({ table }: { readonly table: Table }) => {
  const { words } = useSetting();
  const caption = words.stored.tables[table.name];
  const called: Called = words.stored.columns;
  const meanings = table.columns.map((column) => meaningsIn(words.stored, table.name, column));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-frame" aria-label={caption} tabIndex={0}>
      <table>
        <caption>
          {caption} <span class="count">{table.count}</span>
        </caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {called[column] ?? column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, column) => (
                <Written key={column} cell={typeof cell === 'string' ? (meanings[column]?.[cell] ?? cell) : cell} />
              ))}
            </tr>
          ))}
          {table.rows.length === 0 && (
            <tr>
              <td colSpan={table.columns.length} class="quiet">
                {words.stored.nothing}
              </td>
            </tr>
          )}
        </tbody>
      </table>
      {table.rows.length > 0 && table.rows.length < table.count && (
        <p class="quiet">{words.stored.some(table.rows.length, table.count)}</p>
      )}
    </section>
  );
};

/** Text that stays on one line. */
const SHORT = 26;

const Written = ({ cell }: { readonly cell: Cell }) => {
  const { locale, zone } = useSetting();
  if (cell === null) return <td class="quiet">–</td>;
  if (typeof cell === 'string') return <td class={cell.length < SHORT ? 'short' : ''}>{cell}</td>;
  if (typeof cell === 'number') return <td class="number">{new Intl.NumberFormat(locale).format(cell)}</td>;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return <td class="instant">{format.format(cell.at)}</td>;
};
