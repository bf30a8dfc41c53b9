/** A native bundle from its JSON, checked as far as it can be by itself; or what is wrong with it and what to do. */
import type { z } from 'zod';
import { bundleProblem } from './check.ts';
import { BUNDLE_VERSION, Bundle, BundleFace, MAX_BUNDLE_LENGTH } from './schema.ts';

interface BundleRefusal {
  readonly ok: false;
  readonly reason: 'not-json' | 'not-a-bundle' | 'newer' | 'broken';
  /** What is wrong, and what to do about it, a sentence each. */
  readonly what: string;
  readonly advice: string;
}

type ReadBundle = { readonly ok: true; readonly bundle: Bundle } | BundleRefusal;

const refuse = (reason: BundleRefusal['reason'], what: string, advice: string): BundleRefusal => ({
  ok: false,
  reason,
  what,
  advice,
});

/** The first fault of a failed parse: `events[12].hlc: …`. */
function placeOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'unknown place';
  let path = '';
  for (const part of issue.path)
    path += typeof part === 'number' ? `[${part}]` : `${path === '' ? '' : '.'}${String(part)}`;
  return `${path === '' ? 'the file' : path}: ${issue.message}`;
}

async function parseBundle(json: string): Promise<ReadBundle> {
  if (json.length > MAX_BUNDLE_LENGTH) {
    return refuse(
      'broken',
      'The file is larger than 400 MB.',
      'Export the reviews one by one instead.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'it does not parse';
    return refuse(
      'not-json',
      `The file is not complete JSON (${detail}).`,
      'Choose the file as Claimbench exported it.',
    );
  }
  const face = BundleFace.safeParse(value);
  if (!face.success) {
    return refuse(
      'not-a-bundle',
      'The file is JSON, but not a Claimbench bundle.',
      'Choose a file exported as JSON or a library backup.',
    );
  }
  if (face.data.version > BUNDLE_VERSION) {
    return refuse(
      'newer',
      `The file was written by a newer Claimbench (bundle version ${face.data.version}; this one reads ${BUNDLE_VERSION}).`,
      'Update Claimbench, then import it again.',
    );
  }
  const parsed = Bundle.safeParse(value);
  if (!parsed.success) {
    return refuse(
      'broken',
      `The file is damaged at ${placeOf(parsed.error)}.`,
      'Choose another copy of it.',
    );
  }
  const problem = await bundleProblem(parsed.data);
  if (problem !== null) {
    return refuse('broken', `The file is damaged at ${problem}.`, 'Choose another copy of it.');
  }
  return { ok: true, bundle: parsed.data };
}

/** A value for whatever the text holds: nesting deep enough to exhaust the stack is damage like any other. */
export async function readBundle(json: string): Promise<ReadBundle> {
  try {
    return await parseBundle(json);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refuse(
      'broken',
      'The file is damaged: it is nested too deeply.',
      'Choose another copy of it.',
    );
  }
}
