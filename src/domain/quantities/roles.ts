/** What a figure is of: a level, the start of a change, the size of a change, or what something is set beside. */
import { changes } from './figures.ts';
import type { Lexeme } from './lexeme.ts';
import type { QuantityRole } from './schema.ts';

const MOVES =
  /^(?:gain(?:ed|s)?|lost|loses?|rose|rises?|fell|falls?|grew|grows?|drops?|dropped|climbed|jumped|declined|increased|decreased|up|down|shed|slipped|surged|plunged|warmed|cooled|cut|cuts)$/;
const BESIDE = /^(?:than|against|versus|vs|unlike)$/;
const COMPARATIVE = /^(?:more|less|fewer|higher|lower|off|extra)$|^[a-z]{3,}er$/;

/** The role of the figure in the lexemes `[from, to)`, hedges included. */
export function roleOf(list: readonly Lexeme[], from: number, to: number): QuantityRole {
  const before = list[from - 1]?.lower ?? '';
  const further = list[from - 2]?.lower ?? '';
  if (before === 'by' && isChange(list, from, to)) return 'by';
  if (before === 'from' && changes(list, from - 1)) return 'from';
  if (cameFrom(list, from)) return 'from';
  if (BESIDE.test(before) || (before === '.' && further === 'vs')) return 'other';
  if (/^(?:with|to)$/.test(before) && /^(?:compared|opposed|relative)$/.test(further))
    return 'other';
  if (
    before === 'of' &&
    /^(?:rise|fall|increase|decrease|drop|decline|reduction|gain|growth|cut|warming|discount|loss)$/.test(
      further,
    )
  ) {
    return 'by';
  }
  if (MOVES.test(before)) return moves(list, from, to) ? 'by' : 'level';
  return differs(list, to) ? 'by' : 'level';
}

/** "Down from a peak of 46%", "up from some $10". */
function cameFrom(list: readonly Lexeme[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(1, from - 5); at -= 1) {
    if (list[at]?.kind !== 'word') return false;
    if (list[at]?.lower === 'from') return /^(?:up|down)$/.test(list[at - 1]?.lower ?? '');
  }
  return false;
}

/** "Fell by 2%"; not "reported by 2% of men", "independent by six months". */
function isChange(list: readonly Lexeme[], from: number, to: number): boolean {
  if (changes(list, from - 1)) return true;
  // "2,880 by 1,920 pixels".
  if (list[from - 2]?.kind === 'number') return false;
  const last = list[to - 1]?.lower ?? '';
  if (list[to]?.lower !== 'of' && /[a-z]{2}ed$/.test(list[from - 2]?.lower ?? '')) return true;
  return (
    list[to]?.lower !== 'of' && !/^(?:days?|weeks?|months?|years?|hours?|minutes?)$/.test(last)
  );
}

/** "Gained 2%", and not "was up 99% of the time", "makes up 30% of", "dropped 250 mm of rain". */
function moves(list: readonly Lexeme[], from: number, to: number): boolean {
  const [verb, before] = [list[from - 1]?.lower ?? '', list[from - 2]?.lower ?? ''];
  if (verb === 'up' && /^ma[kd]/.test(before)) return false;
  if (/^(?:up|down|dropped|drops)$/.test(verb) && list[to]?.lower === 'of') return false;
  return !/^(?:days?|weeks?|hours?|times?)$/.test(list[from + 1]?.lower ?? '');
}

/** "20% brighter than before", "£30 more than", "20% off", "4 degrees above normal". */
function differs(list: readonly Lexeme[], to: number): boolean {
  const next = list[to]?.lower ?? '';
  if (/^(?:off|extra)$/.test(next)) return true;
  if (/^(?:above|below)$/.test(next))
    return !/^(?:sea|ground|the|street)$/.test(list[to + 1]?.lower ?? '');
  if (!COMPARATIVE.test(next)) return false;
  for (let at = to + 1; at < Math.min(list.length, to + 5); at += 1) {
    if (list[at]?.lower === 'than') return true;
    if (list[at]?.kind !== 'word') return false;
  }
  return false;
}
