/** SME classes (KOBİ sınıfı); the ceilings change, so a class stands with its year. */
export const KOBI_CLASSES = ['micro', 'small', 'medium', 'large'] as const;
