/** The text of a source that is attached to it, page by page. What finds passages and checks quotes reads nothing else. */

export interface SourcePage {
  /** The page as printed or counted ("14"); empty where the source has no pages. */
  readonly label: string;
  /** LF line ends; offsets into it are UTF-16 code units. */
  readonly text: string;
}

export interface SourceText {
  readonly pages: readonly SourcePage[];
}
