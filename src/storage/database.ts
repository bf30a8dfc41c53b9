/** The Dexie database. Keys cannot be changed later, so every store of the house is here from the first version on. */
import Dexie, { type Table } from 'dexie';
import type {
  AssessmentRow,
  AttachmentRow,
  ClaimRecordRow,
  EventRow,
  ExtractionBlockRow,
  KeyedRow,
  MetaRow,
  ReviewScopedRow,
  RevisionRow,
  TallyRow,
  TextBlockRow,
} from './rows.ts';

export const DATABASE_NAME = 'claimbench';
/** The version of the stores' layout. Dexie multiplies it by ten for IndexedDB. */
export const SCHEMA_VERSION = 1;

export class ClaimbenchDatabase extends Dexie {
  declare reviews: Table<KeyedRow, string>;
  declare revisions: Table<RevisionRow, string>;
  declare texts: Table<TextBlockRow, [string, number]>;
  declare extractions: Table<ExtractionBlockRow, [string, number]>;
  declare claims: Table<ClaimRecordRow, [string, string]>;
  declare assessments: Table<AssessmentRow, [string, string, string]>;
  declare evidence: Table<ReviewScopedRow, [string, string]>;
  declare findings: Table<ReviewScopedRow, [string, string]>;
  declare sources: Table<KeyedRow, string>;
  declare attachments: Table<AttachmentRow, string>;
  declare reviewers: Table<KeyedRow, string>;
  declare tallies: Table<TallyRow, string>;
  declare meta: Table<MetaRow, string>;
  declare events: Table<EventRow, number>;

  constructor(name: string = DATABASE_NAME) {
    // Strict durability: "saved" is said only when the bytes have left the browser's own buffers.
    // The cache is off because a constraint error leaves cached live queries frozen.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(SCHEMA_VERSION).stores({
      reviews: 'id',
      revisions: 'id,reviewId',
      texts: '[revisionId+chunk]',
      extractions: '[extractionId+chunk]',
      claims: '[reviewId+claimId]',
      assessments: '[reviewId+claimId+reviewerId]',
      evidence: '[reviewId+id]',
      findings: '[reviewId+id]',
      adjudications: '[reviewId+claimId]',
      sources: 'id',
      attachments: 'id',
      reviewers: 'id',
      projects: 'id',
      tallies: 'reviewId',
      meta: 'key',
      events: '++n,&id,[scope+n]',
    });
  }
}
