import type { DocumentNode } from 'graphql';

/** Characters of all kept documents together; parsed, they take some fifty times as many bytes. */
const defaultCapacity = 1_000_000;

/** Parsed documents, kept by their text. */
export interface DocumentCache {
  get(text: string): DocumentNode | undefined;
  set(text: string, document: DocumentNode): void;
}

/**
 * Keeps the documents used last, as many as fit into `capacity` characters of their texts. Counting
 * documents instead would let a few hundred long ones fill the memory.
 */
export function documentCache(capacity = defaultCapacity): DocumentCache {
  const documents = new Map<string, DocumentNode>();
  let length = 0;
  return {
    get(text) {
      const document = documents.get(text);
      if (document) {
        // The map's order is the order of use.
        documents.delete(text);
        documents.set(text, document);
      }
      return document;
    },
    set(text, document) {
      if (text.length > capacity / 10) return;
      if (!documents.has(text)) length += text.length;
      documents.set(text, document);
      for (const [oldest] of documents) {
        if (length <= capacity) break;
        documents.delete(oldest);
        length -= oldest.length;
      }
    },
  };
}
