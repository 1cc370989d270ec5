import type { ErrorCatalogue } from '../core/errors.js';

export const accountErrors = {
  SIGN_IN_FAILED: {
    status: 401,
    tr: 'E-posta ya da parola yanlış.',
    en: 'The e-mail address or the password is wrong.',
  },
  PASSWORD_WRONG: { status: 400, tr: 'Şimdiki parola yanlış.', en: 'The present password is wrong.' },
  PASSWORD_IS_EMAIL: {
    status: 400,
    tr: 'Parola e-posta adresiniz olamaz.',
    en: 'The password must not be your e-mail address.',
  },
  LINK_INVALID: {
    status: 410,
    tr: 'Bağlantı geçersiz, kullanılmış ya da süresi dolmuş; yenisini isteyin.',
    en: 'The link is not valid, was used, or has expired; ask for a new one.',
  },
  GRANT_SCOPE: {
    status: 400,
    tr: '“{role}” rolü bu kapsamda verilemez; olabilecekler: {allowed}.',
    en: 'The role “{role}” cannot be given in this scope; possible: {allowed}.',
  },
  GRANT_FORBIDDEN: {
    status: 403,
    tr: 'Bu rolü bu kapsamda verme ya da alma yetkiniz yok.',
    en: 'You may not give or take this role in this scope.',
  },
  FIRM_ROLE_OF_STAFF: {
    status: 409,
    tr: 'Projeyi yürüten, aynı hesapla firma kullanıcısı olamaz; yalnız yönetici verebilir.',
    en: 'Whoever runs programmes cannot be a firm’s user with the same account; only an administrator may give both roles.',
  },
  FIRM_LAST_USER: {
    status: 409,
    tr: 'Firmanın son kullanıcısıdır; rolünü yalnız yönetici alabilir.',
    en: 'This is the firm’s last user; only an administrator may take the role away.',
  },
  REQUEST_DECIDED: {
    status: 409,
    tr: 'Bu istek daha önce yanıtlandı.',
    en: 'This request has been answered already.',
  },
  GRANT_BEYOND_OWN: {
    status: 400,
    tr: 'Anahtar sizde olmayan bir yetkiyi taşıyamaz.',
    en: 'The token cannot carry a right that you do not have.',
  },
  OWN_ACCOUNT: {
    status: 409,
    tr: 'Bunu kendi hesabınız için yapamazsınız.',
    en: 'You cannot do this to your own account.',
  },
  LAST_ADMIN: {
    status: 409,
    tr: 'Son yönetici kaldırılamaz.',
    en: 'The last administrator cannot be removed.',
  },
  ACCOUNT_BLOCKED: { status: 409, tr: 'Hesap engelli.', en: 'The account is blocked.' },
  EXPIRY_PAST: {
    status: 400,
    tr: 'Bitiş gelecekte ve en çok bir yıl sonra olmalıdır.',
    en: 'The expiry must lie in the future, at most one year away.',
  },
  SIGNED_IN_PERSON_ONLY: {
    status: 403,
    tr: 'Bu işlem anahtarla yapılamaz; oturum açın.',
    en: 'A token cannot do this; sign in.',
  },
} satisfies ErrorCatalogue;
