/** Line icons by name, from Lucide. Decorative: the control around one carries the words. */
import {
  BookOpen,
  Check,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  ChevronUp,
  CircleAlert,
  Clock,
  CloudOff,
  Code,
  Columns3,
  Command,
  Copy,
  Database,
  Download,
  Ellipsis,
  EqualNot,
  File,
  FileJson,
  FileText,
  Flag,
  Group,
  Hash,
  History,
  Info,
  Keyboard,
  Library,
  Link,
  ListTree,
  Lock,
  type LucideIcon,
  Menu,
  Merge,
  Minus,
  Moon,
  PanelRight,
  Pencil,
  Plus,
  Printer,
  Quote,
  Redo2,
  RefreshCw,
  RotateCcw,
  Rows2,
  Rows3,
  Search,
  Settings,
  Sun,
  Table,
  Tag,
  TextSelect,
  Trash2,
  TriangleAlert,
  Undo2,
  Upload,
  X,
} from 'lucide-react';

const ICONS = {
  'book-open': BookOpen,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'chevron-up': ChevronUp,
  'circle-alert': CircleAlert,
  clock: Clock,
  'cloud-off': CloudOff,
  code: Code,
  'columns-3': Columns3,
  command: Command,
  copy: Copy,
  database: Database,
  download: Download,
  ellipsis: Ellipsis,
  'equal-not': EqualNot,
  file: File,
  'file-json': FileJson,
  'file-text': FileText,
  flag: Flag,
  group: Group,
  hash: Hash,
  history: History,
  info: Info,
  keyboard: Keyboard,
  library: Library,
  link: Link,
  'list-tree': ListTree,
  lock: Lock,
  menu: Menu,
  merge: Merge,
  minus: Minus,
  moon: Moon,
  'panel-right': PanelRight,
  pencil: Pencil,
  plus: Plus,
  printer: Printer,
  quote: Quote,
  'redo-2': Redo2,
  'refresh-cw': RefreshCw,
  'rotate-ccw': RotateCcw,
  'rows-2': Rows2,
  'rows-3': Rows3,
  search: Search,
  settings: Settings,
  sun: Sun,
  table: Table,
  tag: Tag,
  'text-select': TextSelect,
  'trash-2': Trash2,
  'triangle-alert': TriangleAlert,
  'undo-2': Undo2,
  upload: Upload,
  x: X,
} as const satisfies Record<string, LucideIcon>;

export type IconName = keyof typeof ICONS;

export interface IconProps {
  name: IconName;
  /** Pixels; 16 beside 13 px text. */
  size?: number | undefined;
  className?: string | undefined;
}

export function Icon({ name, size = 16, className }: IconProps) {
  const Glyph = ICONS[name];
  // The line stays 1.5 px at every size, as in the drawings.
  return (
    <Glyph
      aria-hidden="true"
      absoluteStrokeWidth
      strokeWidth={1.5}
      size={size}
      className={className}
    />
  );
}
