/** Whose annotations a file of JSON holds, by its look. */

export type AnnotationKind = 'label-studio' | 'web-annotation';

/** Null for whatever is neither, such as a bundle of ours. */
export function annotationKind(json: string): AnnotationKind | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const [first] = [value].flat();
  if (first === null || typeof first !== 'object') return null;
  if ('data' in first && 'annotations' in first) return 'label-studio';
  const context = '@context' in first ? JSON.stringify(first['@context']) : '';
  const types = 'type' in first ? [first.type].flat().map(String) : [];
  const known = ['Annotation', 'AnnotationPage', 'AnnotationCollection'];
  const annotates = types.some((type) => known.includes(type));
  return annotates || context.includes('www.w3.org/ns/anno') ? 'web-annotation' : null;
}
