import type { ShapedText } from './shape-text.ts';
import type { QrMatrix } from './qr-matrix.ts';

/**
 * What stands on a page, as plain values: the PDF writer and the preview draw the same list, so that what is seen
 * is what prints. All measures are points (1/72 inch) from the top left corner, y downwards.
 */
export type DrawItem = (
  | {
      readonly kind: 'text';
      readonly line: ShapedText;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill?: string;
      readonly stroke?: Stroke;
    }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Stroke;
    }
  /** `path` has absolute M L C Z commands on its own field; `scale` points a field unit. */
  | {
      readonly kind: 'path';
      readonly path: string;
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly fill?: string;
      readonly stroke?: Stroke;
    }
  | {
      readonly kind: 'qr';
      readonly matrix: QrMatrix;
      readonly x: number;
      readonly y: number;
      readonly module: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'image';
      readonly name: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** Items in a turned or scaled space; the matrix is [a b c d e f] as in PDF and SVG, in top-left space. */
  | {
      readonly kind: 'group';
      readonly matrix: Matrix;
      readonly clip?: Box;
      readonly items: readonly DrawItem[];
      /** This very object comes on many pages and moves nothing: the writer may write it once. No pictures in it. */
      readonly isShared?: true;
    }
) & { readonly tag?: TagNode };

export type Matrix = readonly [number, number, number, number, number, number];
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Stroke = { readonly colour: string; readonly width: number; readonly dash?: readonly number[] };

/** A place in the reading structure of a document (a PDF structure element); items without one are decoration. */
export type TagNode = {
  readonly role:
    | 'Document'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Figure'
    | 'Sect';
  readonly parent: TagNode | null;
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
};

export type Bookmark = { readonly title: string; readonly level: 0 | 1 };

export type DisplayPage = {
  readonly width: number;
  readonly height: number;
  readonly items: readonly DrawItem[];
  readonly bookmarks: readonly Bookmark[];
};

export const POINTS_PER_MM = 72 / 25.4;
/** Millimetres to points. */
export const mm = (value: number): number => value * POINTS_PER_MM;
