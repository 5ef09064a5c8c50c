import type { DecodedText } from './decode-bytes.ts';
import type { ListReading } from './list-reading.ts';
import type { RecordsRead } from './read-records.ts';

/** In which of several ways a file could be read it was read: what the first step of the review shows and lets change. */
export function waysOfReading(
  decoded: DecodedText,
  read: RecordsRead,
): Pick<ListReading, 'encoding' | 'hasBom' | 'encodingAlternatives' | 'canRepair' | 'delimiter'> {
  return {
    encoding: decoded.encoding,
    hasBom: decoded.hasBom,
    encodingAlternatives: decoded.alternatives,
    canRepair: decoded.repaired !== null,
    delimiter: read.delimiter,
  };
}
