/** Words of the known parts, as a reviewer reads them where the call has no form. */
export const PART_WORDS: Record<string, { tr: string; en: string }> = {
  solution: { tr: 'Çözüm', en: 'Solution' },
  declaration: { tr: 'Taahhütname verildi', en: 'Declaration made' },
  declaredOn: { tr: 'Taahhütname tarihi', en: 'Day of the declaration' },
  otherSupport: { tr: 'Aynı faaliyet için başka destek', en: 'Other support for the same activity' },
  otherSupportDetail: { tr: 'Başka desteğin açıklaması', en: 'About the other support' },
  euExportShare: { tr: 'AB ihracatının ciro payı (%)', en: 'EU exports in turnover (%)' },
};

/** Known parts that a call may hide like a field of its form. */
export const HIDEABLE_PARTS: readonly string[] = Object.keys(PART_WORDS);
