/** The passage selected in the article of a review, and whether it is being made a claim. One for each open review. */
import type { Span } from '../../../domain/article/schema.ts';
import type { ReviewModel } from '../../../storage/model.ts';

interface AddClaimState {
  /** UTF-16 code units, blanks at the ends left out. */
  readonly span: Span | null;
  readonly formOpen: boolean;
}

export interface AddClaimStore {
  get(): AddClaimState;
  /** While the form is open the passage stays, whatever happens to the selection. */
  select(span: Span | null): void;
  openForm(): void;
  closeForm(): void;
  subscribe(listener: () => void): () => void;
}

const NOTHING: AddClaimState = { span: null, formOpen: false };

function createAddClaimStore(): AddClaimStore {
  let state = NOTHING;
  const listeners = new Set<() => void>();
  const set = (next: AddClaimState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => state,
    select(span) {
      const { span: before, formOpen } = state;
      if (formOpen || (before?.start === span?.start && before?.end === span?.end)) return;
      set({ span, formOpen: false });
    },
    openForm() {
      if (state.span !== null) set({ ...state, formOpen: true });
    },
    closeForm() {
      if (state.formOpen) set(NOTHING);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const stores = new WeakMap<ReviewModel, AddClaimStore>();

export function addClaimStoreOf(model: ReviewModel): AddClaimStore {
  const store = stores.get(model) ?? createAddClaimStore();
  stores.set(model, store);
  return store;
}
