/** The recorded answers of the registries, as text. */
import crossrefArticle from '../fixtures/lookup/crossref-article.json?raw';
import crossrefRetracted from '../fixtures/lookup/crossref-retracted.json?raw';
import dataciteDataset from '../fixtures/lookup/datacite-dataset.json?raw';
import pubmedRetracted from '../fixtures/lookup/pubmed-retracted.json?raw';

export const ANSWERS = { crossrefArticle, crossrefRetracted, dataciteDataset, pubmedRetracted };
