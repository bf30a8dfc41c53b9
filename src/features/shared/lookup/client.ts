/** Asks the registries that can know a source, and puts together what they say. One source, whoever wants to know. */
import { mergeFound } from '../../../domain/evidence/found.ts';
import { lookupIds } from '../../../domain/evidence/lookup.ts';
import {
  type LookupAnswer,
  type LookupService,
  SERVICE_NAME,
} from '../../../domain/evidence/lookup-answer.ts';
import type { Citation } from '../../../domain/evidence/recognise.ts';
import { distinct, type ServiceAnswer } from '../../../formats/in/lookup/answer.ts';
import { readCrossref } from '../../../formats/in/lookup/crossref.ts';
import { readDataCite } from '../../../formats/in/lookup/datacite.ts';
import { readPubMed } from '../../../formats/in/lookup/pubmed.ts';
import { addressOf, type LookupHosts, PER_SECOND } from './hosts.ts';
import { ask, type RequestParts } from './request.ts';
import { Pace } from './time.ts';

export type Found =
  | { readonly kind: 'answer'; readonly answer: LookupAnswer }
  | { readonly kind: 'later'; readonly why: string; readonly at: number | null }
  | { readonly kind: 'failed'; readonly why: string };

const READERS: Readonly<Record<LookupService, (text: string, asked: string) => ServiceAnswer>> = {
  crossref: readCrossref,
  datacite: readDataCite,
  pubmed: readPubMed,
};

export interface LookupClient {
  /** Rejects only when the signal is aborted. */
  find(csl: Citation, signal: AbortSignal): Promise<Found>;
}

export function lookupClient(hosts: LookupHosts, parts: RequestParts): LookupClient {
  const paces: Record<LookupService, Pace> = {
    crossref: new Pace(PER_SECOND.crossref, parts.time),
    datacite: new Pace(PER_SECOND.datacite, parts.time),
    pubmed: new Pace(PER_SECOND.pubmed, parts.time),
  };

  async function asked(
    service: LookupService,
    id: string,
    signal: AbortSignal,
  ): Promise<ServiceAnswer | Exclude<Found, { kind: 'answer' }>> {
    const name = SERVICE_NAME[service];
    const got = await ask(name, addressOf(service, id, hosts), paces[service], parts, signal);
    switch (got.kind) {
      case 'text':
        return READERS[service](got.text, id);
      case 'missing':
        return { ok: false, reason: 'unknown', message: `${name} does not know ${id}.` };
      case 'later':
        return got;
      case 'refused':
        return { kind: 'failed', why: got.why };
    }
  }

  return {
    async find(csl, signal) {
      const ids = lookupIds(csl);
      const gathered = new Gathered(parts.time.now());
      const tell = async (service: LookupService, id: string) =>
        gathered.add(service, await asked(service, id, signal));
      if (ids.pmid !== null) await tell('pubmed', ids.pmid);
      // PubMed may know the DOI, and Crossref what Retraction Watch says of it.
      const doi = ids.doi ?? gathered.doi();
      if (doi !== null) {
        const known = await tell('crossref', doi);
        if (!known) await tell('datacite', doi);
      }
      return gathered.result();
    },
  };
}

class Gathered {
  readonly #at: number;
  readonly #services: LookupService[] = [];
  readonly #notices: LookupAnswer['notices'] = [];
  #csl: Citation | null = null;
  #trouble: Exclude<Found, { kind: 'answer' }> | null = null;

  constructor(at: number) {
    this.#at = at;
  }

  doi(): string | null {
    return this.#csl?.DOI ?? null;
  }

  /** Whether no other registry of the same kind need be asked: this one knows the source, or could not be asked. */
  add(service: LookupService, said: ServiceAnswer | Exclude<Found, { kind: 'answer' }>): boolean {
    if (!('ok' in said)) {
      // What may still come is worth waiting for more than what never will.
      if (this.#trouble === null || said.kind === 'later') this.#trouble = said;
      return true;
    }
    if (!said.ok && said.reason === 'unreadable') {
      this.#trouble ??= { kind: 'failed', why: said.message };
      return true;
    }
    this.#services.push(service);
    if (!said.ok) return false;
    // Crossref has it from the publisher: where two know the source, the publisher's words come first.
    this.#csl = this.#csl === null ? said.csl : mergeFound(said.csl, this.#csl).csl;
    this.#notices.push(...said.notices);
    return true;
  }

  /** An answer as soon as one registry knows the source; that none does is said only when all were asked. */
  result(): Found {
    if (this.#csl === null && this.#trouble !== null) return this.#trouble;
    const [first, ...more] = this.#services;
    if (first === undefined) {
      return {
        kind: 'failed',
        why: 'Only sources with a DOI, a PMID or an arXiv number can be looked up.',
      };
    }
    return {
      kind: 'answer',
      answer: {
        at: this.#at,
        services: [first, ...more],
        csl: this.#csl,
        notices: distinct(this.#notices),
      },
    };
  }
}
