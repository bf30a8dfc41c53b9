/**
 * Where a review's report is published and where its article stands, as far as somebody has said so on this device. Only
 * formats that name addresses ask for them.
 */
import { safeAddress } from '../../domain/evidence/address.ts';
import { z } from '../../domain/zod.ts';
import { type Addresses, NO_ADDRESSES } from '../../formats/out/writer.ts';

const KEY = 'claimbench.published';
/** Older ones make way. */
const MOST = 200;

const address = z
  .string()
  .nullable()
  .catch(null)
  .transform((value) => (value === null ? null : safeAddress(value)));
const Stored = z
  .array(z.tuple([z.string(), z.object({ report: address, article: address })]))
  .catch([]);

function read(): [string, Addresses][] {
  try {
    return Stored.parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
  } catch {
    return [];
  }
}

export function addressesOf(reviewId: string): Addresses {
  return read().find(([id]) => id === reviewId)?.[1] ?? NO_ADDRESSES;
}

export function keepAddresses(reviewId: string, addresses: Addresses): void {
  const others = read().filter(([id]) => id !== reviewId);
  try {
    localStorage.setItem(KEY, JSON.stringify([[reviewId, addresses], ...others].slice(0, MOST)));
  } catch {
    // They are asked for again next time.
  }
}
