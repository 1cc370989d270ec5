/** An address as far as it helps to tell two people apart: first letters and the ending. `ali@firma.com.tr` → `a***@f***.com.tr`. */
export function maskedEmail(email: string): string {
  const [name, host = ''] = email.split('@');
  const [domain, ...ending] = host.split('.');
  return `${name.slice(0, 1)}***@${domain.slice(0, 1)}***${ending.length > 0 ? `.${ending.join('.')}` : ''}`;
}

/** The last two digits of a phone. */
export const maskedPhone = (phone: string): string => `***${phone.slice(-2)}`;

export const masked = (contact: string): string =>
  contact.includes('@') ? maskedEmail(contact) : maskedPhone(contact);
