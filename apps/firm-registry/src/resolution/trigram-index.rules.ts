import { trigrams } from '#contracts/core/text';

/**
 * Finds similar keys among many without comparing each with each: keys that share no trigram are never touched. The
 * similarity is exact, that of `similarity` in core/text.
 */
export class TrigramIndex<T> {
  private readonly items: { item: T; size: number }[] = [];
  private readonly byGram = new Map<string, number[]>();

  add(key: string, item: T): void {
    const grams = trigrams(key);
    const at = this.items.push({ item, size: grams.size }) - 1;
    for (const gram of grams) {
      const list = this.byGram.get(gram);
      if (list) list.push(at);
      else this.byGram.set(gram, [at]);
    }
  }

  /** Items whose key is at least this similar (0 to 1), in the order in which they were added. */
  similar(key: string, threshold: number): { item: T; similarity: number }[] {
    const grams = trigrams(key);
    const common = new Map<number, number>();
    for (const gram of grams)
      for (const at of this.byGram.get(gram) ?? []) common.set(at, (common.get(at) ?? 0) + 1);
    return [...common]
      .map(([at, shared]) => ({
        at,
        item: this.items[at].item,
        similarity: shared / (grams.size + this.items[at].size - shared),
      }))
      .filter((hit) => hit.similarity >= threshold)
      .sort((a, b) => a.at - b.at)
      .map(({ item, similarity }) => ({ item, similarity }));
  }
}
