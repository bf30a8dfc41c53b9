/** The part of citeproc-js that is used; the package has no types of its own. */
declare module 'citeproc' {
  interface EngineSystem {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }

  export class Engine {
    constructor(system: EngineSystem, style: string, language?: string, force?: boolean);
    readonly bibliography: { readonly opt: Record<string, unknown> };
    readonly opt: { readonly development_extensions: Record<string, unknown> };
    setOutputFormat(name: string): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography():
      | readonly [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]]
      | false;
    makeCitationCluster(items: readonly { readonly id: string }[]): string;
    getTerm(name: string): string;
  }

  const CSL: {
    readonly Engine: typeof Engine;
    readonly Output: { readonly Formats: Record<string, object> };
    /** Prints warnings; replaced, since a source's odd date is no error of the program. */
    debug: (words: string) => void;
    /** Sorts; it has one of its own where this is absent. */
    stringCompare?: (one: string, other: string) => number;
  };
  export default CSL;
}
