import type { Topic } from '../plan.ts';
import { isSameText } from './fold-text.ts';

/** Topics written into cells and read back: the title where it is unmistakable, else with the id in brackets. */
export type TopicCells = {
  readonly write: (topicId: string) => string;
  /** The topic id a cell means, or null. `known` are ids that are right though the event has no such topic. */
  readonly read: (cell: string, known?: readonly string[]) => string | null;
};

const BRACKET = /\[([^[\]]+)\]\s*$/;

export function topicCells(topics: readonly Topic[]): TopicCells {
  const byTitle = new Map<string, Topic[]>();
  const key = (title: string) => title.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  for (const topic of topics) byTitle.set(key(topic.title), [...(byTitle.get(key(topic.title)) ?? []), topic]);
  const byId = new Map(topics.map((topic) => [topic.id as string, topic]));
  return {
    write: (topicId) => {
      const topic = byId.get(topicId);
      const title = topic?.title ?? '';
      const isPlain =
        title.trim() !== '' &&
        byTitle.get(key(title))?.length === 1 &&
        !BRACKET.test(title) &&
        isSameText(title, key(title)) &&
        !title.includes('\u0000');
      return isPlain ? title : `${title.trim()} [${topicId}]`.trim();
    },
    read: (cell, known = []) => {
      const id = BRACKET.exec(cell)?.[1];
      if (id !== undefined && (byId.has(id) || known.includes(id))) return id;
      const found = byTitle.get(key(cell));
      return found?.length === 1 ? found[0]!.id : null;
    },
  };
}
