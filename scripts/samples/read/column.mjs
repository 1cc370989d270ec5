/** Short hand for the forms: `col('title', 'text', ['Unvan', 'Firma'], 'what it is', true)`. */
export const col = (key, type, headers, doc = '', required = false) => ({
  key,
  type,
  headers,
  doc,
  required,
});
/** A column that takes one of a few values; each value with the spellings that are read as it. */
export const choice = (key, choices, headers, doc = '', required = false) => ({
  key,
  type: 'choice',
  choices,
  headers,
  doc,
  required,
});

export const TAX = col(
  'taxNumber',
  'taxNumber',
  ['VKN', 'Vergi no', 'Vergi Kimlik No', 'Vergi numarası'],
  'ten digits with a valid check digit; a bad one is reported and the row goes on without it',
);
export const FIRM = (required = true, doc = 'as spelled; resolved as "Who is who" says') =>
  col(
    'title',
    'text',
    ['Unvan', 'Firma', 'Firma unvanı', 'Firma Adı', 'Ticaret unvanı', 'Başvuran', 'Çözüm sağlayıcı'],
    doc,
    required,
  );
export const NAME = {
  ...col(
    'name',
    'text',
    ['Ad Soyad', 'Adı Soyadı', 'Adı ve soyadı', 'İsim', 'Katılımcı', 'Yetkili'],
    'or two columns `Ad` (`Adı`) and `Soyad` (`Soyadı`)',
    true,
  ),
  orElse: ['firstName', 'lastName'],
};
export const NAME_PARTS = [
  col('firstName', 'text', ['Ad', 'Adı']),
  col('lastName', 'text', ['Soyad', 'Soyadı']),
];
export const joinName = (values) => {
  if (!values.name && values.firstName && values.lastName)
    values.name = `${values.firstName} ${values.lastName}`;
};
export const EMAIL = col(
  'email',
  'email',
  ['E-posta', 'E-Posta', 'Eposta', 'E-mail', 'Mail'],
  'lower-cased by ASCII rules; what is no address is reported and left out',
);
export const PHONE = col(
  'phone',
  'phone',
  ['Telefon', 'Tel', 'Cep', 'Cep telefonu', 'GSM', 'Telefon no'],
  'any spacing, with or without 0 or +90; what is no number is reported and left out',
);
export const SECTOR = (required = false) =>
  col('sector', 'text', ['Sektör', 'Sektör kodu'], "the sector's code or name, compared folded", required);
