import type { Browser, Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import { ADMIN, Api, axe, launch, open, settled, sideways, visitor } from './support/house.js';
import { aPassedCall, aProvider, bothSides, day } from './support/innovation.js';
import { someWord } from './support/people.js';
import { untilClosedFor } from './support/review-call.js';

let browser: Browser;
let admin: Api;
beforeAll(async () => {
  browser = await launch();
  admin = await Api.as(browser, ADMIN);
});
afterAll(() => browser?.close());

const said = (name: string) => new RegExp(name);
async function faultless(page: Page, rules?: Parameters<typeof axe>[1]): Promise<void> {
  await settled(page);
  expect(await axe(page, rules)).toEqual([]);
  expect(await sideways(page)).toBe(0);
}

test('a need is published, answered, pitched, met about and followed', async () => {
  const { firm, firmId, provider, providerId } = await bothSides(browser, admin);
  const other = await aProvider(admin);
  const callId = await aPassedCall(admin, [providerId, other]);
  const need = `Atık ısının geri kazanımı ${someWord()}`;

  // The chamber writes it in the firm's stead, and says why.
  const staff = await visitor(browser, {}, ADMIN);
  const desk = await staff.newPage();
  await open(desk, '/needs');
  await desk.getByRole('button', { name: 'Firma adına ihtiyaç gir' }).click();
  await desk.getByLabel('Başlık').fill(need);
  await desk.getByRole('button', { name: 'Taslak olarak kaydet' }).click();
  await desk
    .getByRole('alert')
    .getByRole('link', { name: said('Neden firma adına') })
    .click();
  await desk.keyboard.type('Firma telefonla iletti');
  const { items: titles } = await admin.get<{ items: { title: string }[] }>(`/firms/titles?ids=${firmId}`);
  await desk.locator('#firmId').selectOption({ label: titles[0].title });
  await desk.getByLabel('Ne değiştirilmek isteniyor?').fill('Baca gazının ısısı boşa gidiyor.');
  await desk.getByLabel('Ne aranıyor?').fill('Isı değiştirici');
  await desk.locator('#callId').selectOption(callId);
  await faultless(desk, 'look');
  await desk.getByRole('button', { name: 'Taslak olarak kaydet' }).click();
  const drawer = desk.getByRole('dialog', { name: need });
  await drawer.getByText('Firma telefonla iletti').waitFor();
  await drawer.getByRole('button', { name: 'Yayımla' }).click();
  await drawer.getByText('Yayımda').waitFor();

  // The provider names it, and hands its application in.
  const theirs = await visitor(browser, { width: 390 }, provider);
  const applying = await theirs.newPage();
  const { id: applicationId } = await (
    await Api.as(browser, provider)
  ).post<{ id: string }>(`/calls/${callId}/applications`, {
    firmId: providerId,
    content: { solution: 'Isı pompası', otherSupport: false, declaration: true },
  });
  await open(applying, `/applications/${applicationId}`);
  await applying.getByRole('checkbox', { name: need }).check();
  await applying.getByText(said('1 ihtiyaç seçildi. Kaydedildi')).waitFor();
  await faultless(applying);
  await applying.getByRole('button', { name: 'Önizlemeye geç' }).click();
  await applying.getByRole('listitem').filter({ hasText: need }).waitFor();
  await applying.getByRole('button', { name: 'Başvuruyu gönder' }).click();
  await applying.getByRole('heading', { name: said('^Başvuru DENEME-') }).waitFor();
  await applying.getByText('Çağrı kapandıktan sonra buradan').waitFor();

  const another = await admin.post<{ id: string }>(`/calls/${callId}/applications`, {
    firmId: other,
    content: { solution: 'Güneş kollektörü', otherSupport: false, declaration: true },
  });
  await admin.post(`/applications/${another.id}/submission`, {});

  // Staff plan the day from the call; what is wrong is named, and nothing is lost.
  await open(desk, `/calls/${callId}`);
  await desk.getByRole('link', { name: 'Sunum gününü planla' }).click();
  await desk.getByLabel('Etkinliğin adı').fill('Örnek sunum günü');
  await desk.getByLabel('Başlangıç').fill(`${day(20)} 10:00`);
  await desk.getByLabel('Bitiş').fill('09:30');
  await desk.getByRole('button', { name: 'Etkinliği planla' }).click();
  await desk
    .getByRole('alert')
    .getByRole('link', { name: said('^Bitiş: ') })
    .click();
  await desk.keyboard.press('ControlOrMeta+a');
  await desk.keyboard.type('10:30');
  await desk.getByLabel('Yer', { exact: true }).fill('Örnek Salon');
  await faultless(desk, 'look');
  await desk.getByRole('button', { name: 'Etkinliği planla' }).click();
  await desk.getByRole('heading', { name: 'Örnek sunum günü' }).waitFor();
  const eventId = new URL(desk.url()).pathname.split('/').at(-1)!;

  // They put its pitch into the day; times follow, and what does not fit is named and not saved. The call is the one they came from.
  await desk.getByRole('button', { name: 'Sıraya ekle' }).waitFor();
  await desk.locator(`option[value="${callId}"]`).waitFor({ state: 'attached' });
  expect(await desk.getByLabel('Çağrı', { exact: true }).inputValue()).toBe(callId);
  await desk.getByRole('button', { name: 'Sıraya ekle' }).click();
  await desk.getByText('10:00–10:10').waitFor();
  await desk.getByText(said('^Isı pompası sıraya eklendi. Kaydedildi')).waitFor();
  await desk.getByRole('button', { name: 'Sıraya ekle' }).click();
  await desk.getByText('10:10–10:20').waitFor();
  await desk.getByRole('textbox', { name: 'Isı pompası: Dakika' }).focus();
  await desk.keyboard.press('Alt+ArrowDown');
  await desk.getByText(said('^Isı pompası: 2. sıra, 10:10. Kaydedildi')).waitFor();
  expect(await desk.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Isı pompası: Dakika',
  );
  await desk.getByRole('button', { name: 'Güneş kollektörü: kaldır' }).click();
  await desk.getByText(said('^Güneş kollektörü sıradan çıkarıldı. Kaydedildi')).waitFor();
  await desk.getByRole('textbox', { name: 'Isı pompası: Dakika' }).fill('45');
  await desk.getByText(said('^Kaydedilmedi: Isı pompası etkinliğin bitişinden \\(10:30\\)')).waitFor();
  await desk.getByRole('textbox', { name: 'Isı pompası: Dakika' }).fill('20');
  await desk.getByText(said('^Kaydedildi')).waitFor();
  await faultless(desk);
  const order = await admin.get<{ items: { minutes: number }[] }>(`/events/${eventId}/running-order`);
  expect(order.items.map(({ minutes }) => minutes)).toEqual([20]);

  // Nobody knows it yet. They tell it, after they have seen whom and what; told again, nothing has changed.
  await desk.getByText('Sıra henüz kimseye bildirilmedi.').waitFor();
  await desk.getByRole('button', { name: 'Sırayı bildir' }).click();
  const telling = desk.getByRole('dialog', { name: 'Sırayı bildir' });
  await telling.getByText(said('^Sırası ya da saati değişen 1 çözüm sağlayıcıya')).waitFor();
  await telling.getByText(said('1 firma iletiyi burada ve e-postayla alır')).waitFor();
  await telling.getByText(said('Isı pompası · sıraya alındı: 1\\. sıra, .* 10:00–10:20$')).waitFor();
  await faultless(desk);
  await telling.getByRole('button', { name: '1 çözüm sağlayıcıya bildir' }).click();
  await desk.getByText('1 çözüm sağlayıcıya bildirildi.').waitFor();
  await desk.getByText(said('^Sıra en son .* bildirildi\\. O zamandan beri değişiklik yok\\.$')).waitFor();
  await desk.getByRole('button', { name: 'Sırayı bildir' }).click();
  await telling.getByText('Bildirilecek bir değişiklik yok; kimseye bir şey yazılmadı.').waitFor();
  await telling.getByRole('button', { name: 'Kapat' }).last().click();
  await desk.getByRole('textbox', { name: 'Isı pompası: Dakika' }).fill('25');
  await desk.getByText(said('1 çözüm sağlayıcının bilmediği bir değişiklik var\\.$')).waitFor();
  await faultless(desk, 'look');
  await desk.getByRole('textbox', { name: 'Isı pompası: Dakika' }).fill('20');
  await desk.getByText(said('O zamandan beri değişiklik yok\\.$')).waitFor();
  await open(applying, `/applications/${applicationId}`);
  await applying.getByText('Sunum sırası bildirildi').waitFor();

  // It does not take place, and why; the provider hears of it, and of the day on which it does after all.
  const expected = async (): Promise<void> => {
    const { pitching } = await admin.get<{ pitching: number }>(`/events/${eventId}`);
    if (pitching === 0) return new Promise((r) => setTimeout(r, 200)).then(expected);
  };
  await expected();
  await desk.reload();
  await desk.getByRole('button', { name: 'Etkinliği iptal et' }).click();
  const cancelling = desk.getByRole('dialog', { name: 'Etkinliği iptal et' });
  await cancelling.getByText(said('^1 firma sunum yapacak\\. Hepsine nedeniyle')).waitFor();
  await cancelling.getByLabel('İptal nedeni').fill('Salon dolu');
  await cancelling.getByRole('button', { name: 'Etkinliği iptal et' }).click();
  await desk.getByText('Bu etkinlik iptal edildi: Salon dolu').waitFor();
  const unheard = async (): Promise<void> => {
    const { pitches } = await admin.get<{ pitches: { cancelled: boolean }[] }>(
      `/applications/${applicationId}/innovation`,
    );
    if (!pitches[0].cancelled) return new Promise((r) => setTimeout(r, 200)).then(unheard);
  };
  await unheard();
  await applying.reload();
  await applying.getByText('Etkinlik iptal edildi').waitFor();
  await applying.getByRole('link', { name: 'Etkinliğe git' }).click();
  await applying.getByText('Bu etkinlik iptal edildi: Salon dolu').waitFor();
  await faultless(applying);
  await desk.getByRole('link', { name: 'Yeniden planla' }).click();
  await desk.getByLabel('Başlangıç').fill(`${day(27)} 14:00`);
  await desk.getByLabel('Bitiş').fill('15:00');
  await desk.getByLabel('Değişikliğin nedeni').fill('Salon boşaldı');
  await desk.getByText(said('^1 firma sunum yapacak\\. Kaydettiğinizde hepsine')).waitFor();
  await faultless(desk, 'look');
  await desk.getByRole('button', { name: 'Yeniden planla' }).click();
  await desk.getByText('Planlandı', { exact: true }).waitFor();
  await desk.getByText('14:00–14:20').waitFor();
  await desk.getByText(said('O zamandan beri değişiklik yok\\.$')).waitFor();
  const told = async (): Promise<string[]> => {
    const { items } = await (
      await Api.as(browser, provider)
    ).get<{ items: { template: string; title: { tr: string } }[] }>('/messages');
    const titles = items
      .filter(({ template, title }) => template === 'event-notice' || /sunum/i.test(title.tr))
      .map(({ title }) => title.tr);
    return titles.length > 2 ? titles : new Promise((r) => setTimeout(r, 200)).then(told);
  };
  expect(await told()).toEqual([
    'İptal edilen etkinlik yapılacak',
    'Bir etkinlik iptal edildi',
    'Sunum sıranız belli oldu',
  ]);

  // The call closes; the firm, which reads that the chamber wrote for it, asks for a meeting.
  await untilClosedFor(admin, callId);
  await admin.post(`/calls/${callId}/closing`, {});
  const ours = await visitor(browser, {}, firm);
  const asking = await ours.newPage();

  // It is told at another call that it does not apply there, and why, before it tries.
  const outside = await aCall(admin, { kind: 'open-innovation' });
  await admin.post(`/calls/${outside}/opening`, {});
  await open(asking, `/calls/${outside}`);
  await asking.getByText('Firmanız projeye katıldığı için').waitFor();
  expect(await asking.getByRole('link', { name: 'Başvur', exact: true }).count()).toBe(0);
  await open(asking, `/calls/${outside}/apply`);
  await asking.getByText('Firmanız projeye katıldığı için').waitFor();
  expect(await asking.getByRole('button', { name: 'Başla', exact: true }).count()).toBe(0);
  await faultless(asking, 'look');

  await open(asking, '/needs');
  await asking.getByRole('button', { name: need }).click();
  await asking.getByRole('button', { name: 'Isı pompası: Görüşme iste' }).click();
  const dialog = asking.getByRole('dialog', { name: 'Görüşme iste' });
  await dialog.getByRole('textbox', { name: 'Önerilen zaman' }).fill('yarın');
  await dialog.getByRole('button', { name: 'Görüşme iste' }).click();
  await dialog.getByRole('link', { name: said('30.11.2026 14:00 gibi') }).waitFor();
  await dialog.getByRole('textbox', { name: 'Önerilen zaman' }).fill(`${day(3)} 14:00`);
  await faultless(asking);
  await dialog.getByRole('button', { name: 'Görüşme iste' }).click();
  await asking.getByRole('link', { name: 'Görüşmeye git' }).waitFor();

  // The provider, who is not told by whom, takes the time; then both are named, and what came of it is noted.
  await open(applying, '/meetings');
  await applying.getByRole('button', { name: need }).click();
  await applying.getByRole('dialog').getByText('Kabulden sonra görünür').waitFor();
  await faultless(applying, 'look');
  await applying.getByRole('button', { name: 'Bu zamanı kabul et' }).click();
  await applying.getByRole('dialog').getByText(titles[0].title).waitFor();
  await open(asking, '/meetings');
  await asking.getByRole('button', { name: need }).click();
  await asking.getByRole('button', { name: 'Yapıldı', exact: true }).click();
  await asking.getByRole('button', { name: 'Denemeye geçildi' }).click();
  await asking.getByRole('button', { name: 'Anlaşmaya varıldı' }).waitFor();

  // The numbers of the call open the rows behind them.
  await open(desk, `/calls/${callId}`);
  await desk.getByRole('link', { name: '1 – Deneme, şu an: kayıtları göster' }).waitFor();
  await faultless(desk);
  await desk.getByRole('link', { name: '1 – Yapıldı aşamasına ulaşanlar: kayıtları göster' }).click();
  await desk.waitForURL(said('/meetings\\?'));
  await desk.getByRole('button', { name: need }).waitFor();
  expect(await desk.locator('tbody tr').count()).toBe(1);
  await faultless(desk, 'look');
  await Promise.all([staff.close(), theirs.close(), ours.close()]);
});
