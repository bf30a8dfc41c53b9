import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_RECORD,
  type FoldedRecord,
  foldEvent,
  stampOf,
} from '../../../src/domain/history/fold.ts';
import { laterHlc, nextHlc } from '../../../src/domain/history/hlc.ts';
import { invertEvent } from '../../../src/domain/history/invert.ts';
import type { Event, JsonValue } from '../../../src/domain/history/schema.ts';
import type { DeviceId, EventId, ReviewerId } from '../../../src/domain/ids.ts';

type State = Map<string, FoldedRecord>;

function fold(events: readonly Event[], state: State = new Map()): State {
  for (const event of events) {
    foldEvent(event, {
      read: (store, key) => state.get(`${store}|${key}`),
      write: (store, key, record) => state.set(`${store}|${key}`, record),
    });
  }
  return state;
}

function shown(state: State): unknown {
  return [...state].sort(([a], [b]) => (a < b ? -1 : 1));
}

const keys = ['c1/r', 'c2/r', 'c3/r'];
const fields = ['verdict', 'rationale'];
const value = fc.constantFrom<JsonValue>(null, 'supported', 'contradicted', 'x');

const change = fc
  .record({
    field: fc.constantFrom(...fields),
    picked: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1 }),
    values: fc.array(value, { minLength: 3, maxLength: 3 }),
    shared: fc.boolean(),
  })
  .map(({ field, picked, values, shared }) => ({
    store: 'assessments' as const,
    field,
    keys: picked,
    from: picked.map(() => null),
    to: shared ? values.slice(0, 1) : values.slice(0, picked.length),
    basedOn: picked.map(() => null),
  }));

const log = fc
  .array(
    fc.record({
      millis: fc.integer({ min: 1, max: 5 }),
      counter: fc.integer({ min: 0, max: 2 }),
      device: fc.constantFrom('d1', 'd2'),
      changes: fc.array(change, { minLength: 1, maxLength: 2 }),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(
      (row, index): Event => ({
        id: `e${index}` as EventId,
        scope: 'review',
        reviewerId: 'r' as ReviewerId,
        deviceId: row.device as DeviceId,
        hlc: `${row.millis.toString(36).padStart(11, '0')}-${row.counter.toString(36).padStart(4, '0')}`,
        command: 'verdict.set',
        changes: row.changes,
      }),
    ),
  );

describe('folding a log', () => {
  test('gives the same records in any order, with events twice, and in parts merged either way', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.nat()), fc.nat(12), (events, noise, cut) => {
        const expected = shown(fold(events));
        const shuffled = events
          .map((event) => ({ event, at: noise.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ event }) => event);
        expect(shown(fold(shuffled))).toEqual(expected);
        expect(shown(fold([...events, ...shuffled]))).toEqual(expected);
        const left = events.slice(0, cut);
        const right = events.slice(cut);
        expect(shown(fold(left, fold(right)))).toEqual(expected);
        expect(shown(fold(right, fold(left)))).toEqual(expected);
      }),
    );
  });

  test('a later event wins over an earlier one that arrives afterwards', () => {
    const event = (id: string, hlc: string, to: string): Event => ({
      id: id as EventId,
      scope: 'review',
      reviewerId: 'r' as ReviewerId,
      deviceId: 'd' as DeviceId,
      hlc,
      command: 'verdict.set',
      changes: [
        {
          store: 'assessments',
          field: 'verdict',
          keys: ['c/r'],
          from: [null],
          to: [to],
          basedOn: [null],
        },
      ],
    });
    const late = event('late', '00000000002-0000', 'contradicted');
    const early = event('early', '00000000001-0000', 'supported');
    const record = fold([late, early]).get('assessments|c/r');
    expect(record?.fields).toEqual({ verdict: 'contradicted' });
    expect(record?.stamps.verdict).toBe(stampOf(late));
  });
});

describe('inverting an event', () => {
  test('what is undone at once is as it was before', () => {
    fc.assert(
      fc.property(log, fc.array(change, { minLength: 1, maxLength: 2 }), (events, changes) => {
        const before = fold(events);
        const seen = new Set<string>();
        const once = changes.map((each) => ({
          ...each,
          // A command names each field of a record once.
          ...(() => {
            const kept = each.keys.filter((key) => !seen.has(`${each.field}|${key}`));
            for (const key of kept) seen.add(`${each.field}|${key}`);
            return {
              keys: kept,
              from: kept.map((key) => before.get(`assessments|${key}`)?.fields[each.field] ?? null),
              to: each.to.slice(0, 1),
              basedOn: kept.map(() => null),
            };
          })(),
        }));
        const step: Event = {
          id: 'step' as EventId,
          scope: 'review',
          reviewerId: 'r' as ReviewerId,
          deviceId: 'd1' as DeviceId,
          hlc: '00000000009-0000',
          command: 'verdict.set',
          changes: once.filter((each) => each.keys.length > 0),
        };
        const after = fold([step], new Map(before));
        const inverse = invertEvent(
          step,
          (store, key) => after.get(`${store}|${key}`),
          () => undefined,
        );
        expect(inverse.movedOn).toEqual([]);
        const undone = fold(
          [
            {
              ...step,
              id: 'undo' as EventId,
              hlc: '0000000000a-0000',
              command: 'undo',
              changes: inverse.changes,
            },
          ],
          new Map(after),
        );
        for (const key of keys) {
          const was = before.get(`assessments|${key}`) ?? EMPTY_RECORD;
          const is = undone.get(`assessments|${key}`) ?? EMPTY_RECORD;
          expect(is.fields).toEqual(was.fields);
        }
      }),
    );
  });

  test('names what has moved on and leaves it alone', () => {
    const make = (id: string, hlc: string, picked: string[], to: string): Event => ({
      id: id as EventId,
      scope: 'review',
      reviewerId: 'r' as ReviewerId,
      deviceId: 'd' as DeviceId,
      hlc,
      command: 'verdict.set',
      changes: [
        {
          store: 'assessments',
          field: 'verdict',
          keys: picked,
          from: picked.map(() => null),
          to: [to],
          basedOn: picked.map(() => null),
        },
      ],
    });
    const bulk = make('bulk', '00000000001-0000', ['c1/r', 'c2/r'], 'unsupported');
    const later = make('later', '00000000002-0000', ['c2/r'], 'supported');
    const state = fold([bulk, later]);
    const inverse = invertEvent(
      bulk,
      (store, key) => state.get(`${store}|${key}`),
      () => undefined,
    );
    expect(inverse.changes.map((each) => each.keys)).toEqual([['c1/r']]);
    expect(inverse.movedOn).toEqual([{ store: 'assessments', key: 'c2/r', field: 'verdict' }]);
  });
});

describe('the clock', () => {
  test('always rises, whatever the wall clock does, and sorts as text', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 2 }), (walls) => {
        let last: string | null = null;
        for (const wall of walls) {
          const next = nextHlc(last, wall);
          if (last !== null) expect(next > last).toBe(true);
          expect(next).toMatch(/^[0-9a-z]{11}-[0-9a-z]{4}$/);
          last = next;
        }
      }),
    );
  });

  test('a full counter carries into the milliseconds', () => {
    const full = `${(5).toString(36).padStart(11, '0')}-zzzz`;
    expect(nextHlc(full, 5)).toBe('00000000006-0000');
    expect(laterHlc(full, '00000000004-0000')).toBe(full);
  });
});
