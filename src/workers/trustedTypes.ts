/**
 * The page's only door for script addresses and for markup. The content security policy demands Trusted Types
 * (`require-trusted-types-for 'script'; trusted-types app …`), so workers and the service worker start through here,
 * and the frame of the report gets its document here.
 */

interface AppPolicy {
  createHTML(html: string): TrustedHTML;
  createScriptURL(address: string): TrustedScriptURL;
}

/** Absent where the browser has no Trusted Types; workers have their own. */
const factory = (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes;
let policy: AppPolicy | null = null;

function sameOriginOnly(address: string): string {
  const url = new URL(address, globalThis.location.href);
  if (url.origin !== globalThis.location.origin) {
    throw new TypeError(`A script was asked for from another origin: ${url.origin}`);
  }
  return url.href;
}

/** The second line behind the report writer's escaping: its documents have no script, whatever a review holds. */
function withoutScript(html: string): string {
  if (/<script/i.test(html)) throw new TypeError('A document with a script in it was to be shown');
  return html;
}

/** The browser lets a page make a policy of this name once. */
function appPolicy(): AppPolicy | null {
  if (factory === undefined) return null;
  policy ??= factory.createPolicy('app', {
    createHTML: withoutScript,
    createScriptURL: sameOriginOnly,
  });
  return policy;
}

// The DOM's types know strings only; the browser takes the trusted object in their place.
const asString = (trusted: unknown) => trusted as string;

/**
 * A document that `srcdoc` accepts. For what our own report writer wrote, never for anything from outside.
 * Throws on a document with a script: a bug, since the writer escapes all text.
 */
export function trustedHtml(html: string): string {
  return asString(appPolicy()?.createHTML(html) ?? withoutScript(html));
}

/**
 * An address that `new Worker` and `serviceWorker.register` accept, made absolute. Throws on another origin: a bug,
 * never something a person can cause. Browsers without Trusted Types get the checked string itself.
 */
export function trustedScriptUrl(url: string | URL): string {
  const address = sameOriginOnly(String(url));
  return asString(appPolicy()?.createScriptURL(address) ?? address);
}
