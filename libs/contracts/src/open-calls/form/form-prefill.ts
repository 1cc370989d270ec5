/** Which of a form's figures the registry knows, and which of them a firm may correct there. */
import type { FieldType, FormField } from './form-def.js';

interface RegistryPath {
  /** Kinds of field that it can fill in. */
  types: readonly FieldType[];
  /** A firm's user may correct it in the registry (title, tax number and MERSİS are staff's to change). */
  correctable: boolean;
  tr: string;
  en: string;
}

const path = (
  types: FieldType | readonly FieldType[],
  correctable: boolean,
  tr: string,
  en: string,
): RegistryPath => ({
  types: typeof types === 'string' ? [types] : types,
  correctable,
  tr,
  en,
});

/** `firm.*` of the firm that applies, `facility.*` of the facility chosen in the form. */
export const REGISTRY_PATHS: Record<string, RegistryPath> = {
  'firm.title': path('text', false, 'Unvan', 'Title'),
  'firm.taxNumber': path('text', false, 'Vergi kimlik no', 'Tax number'),
  'firm.taxOffice': path('text', true, 'Vergi dairesi', 'Tax office'),
  'firm.mersisNo': path('text', false, 'MERSİS no', 'MERSİS number'),
  'firm.chamberNo': path('text', true, 'Oda sicil no', 'Chamber number'),
  'firm.professionGroup': path('text', true, 'Meslek grubu', 'Profession group'),
  'firm.nace': path('nace', true, 'NACE kodu', 'NACE code'),
  'firm.place': path('place', true, 'Firmanın ili ve ilçesi', 'Province and district of the firm'),
  'firm.address': path('text', true, 'Firma adresi', 'Address of the firm'),
  'firm.capacityReportUntil': path('date', true, 'Kapasite raporu geçerlilik', 'Capacity report valid until'),
  'firm.kobiClass': path('choice', true, 'KOBİ sınıfı', 'SME class'),
  'firm.kep': path('text', true, 'KEP adresi', 'Registered e-mail (KEP)'),
  'firm.email': path('text', true, 'Firma e-postası', 'E-mail of the firm'),
  'firm.phone': path('text', true, 'Firma telefonu', 'Phone of the firm'),
  'firm.website': path('text', true, 'Web sitesi', 'Website'),
  'firm.signatory': path('text', false, 'Yetkili imza sahibi', 'Authorised signatory'),
  'firm.signatoryPosition': path('text', false, 'İmza sahibinin görevi', 'Position of the signatory'),
  'facility.name': path('text', true, 'Tesisin adı', 'Name of the facility'),
  'facility.place': path('place', true, 'Tesisin ili ve ilçesi', 'Province and district of the facility'),
  'facility.address': path('text', true, 'Tesisin adresi', 'Address of the facility'),
  'facility.zone': path('text', true, 'OSB', 'Industrial zone'),
  'facility.parcel': path('text', true, 'OSB ada/parsel', 'Plot in the zone'),
  'facility.sgkNo': path('text', true, 'SGK işyeri no', 'Social security workplace number'),
  'facility.eiaDecision': path('text', true, 'ÇED kararı', 'EIA decision'),
  'facility.permit': path('choice', true, 'Çevre izni', 'Environmental permit'),
  'facility.permitUntil': path('date', true, 'Çevre izni geçerlilik', 'Environmental permit valid until'),
  'facility.zeroWaste': path('choice', true, 'Sıfır atık belgesi', 'Zero waste certificate'),
  'facility.emissionGrade': path('choice', true, 'Emisyon notu', 'Emission grade'),
};

/** Whoever reads one of these knows which firm it is, or needs one look into a register. */
const IDENTIFYING = new Set([
  'firm.title',
  'firm.taxNumber',
  'firm.mersisNo',
  'firm.chamberNo',
  'firm.address',
  'firm.kep',
  'firm.email',
  'firm.phone',
  'firm.website',
  'firm.signatory',
  'facility.name',
  'facility.address',
  'facility.parcel',
  'facility.sgkNo',
]);

/** Permits and grades of a plant: the registry tells them to the firm and to who works with it, not to everybody who reads an application. */
export const ofPermits = (path: string): boolean =>
  /^facility\.(eiaDecision|permit|permitUntil|zeroWaste|emissionGrade)$/.test(path);

/** Filled in with something of the registry that tells who the firm is. */
export const prefillTellsWho = (field: FormField): boolean =>
  'prefill' in field && field.prefill !== undefined && IDENTIFYING.has(field.prefill);

/** Whether an answer tells who the firm is: the form says so, or it comes from such a place of the registry. */
export const tellsWho = (field: FormField): boolean => field.identifies === true || prefillTellsWho(field);
