import type { Message } from '../api/client.js';
import { certificateRows, facilityBody, facilityValues, rebased, rebasedRows } from './facility.rules.js';

const plant: Message<'Facility'> = {
  id: 'f',
  version: 3,
  firmId: 'x',
  name: 'Gebze tesisi',
  province: '41',
  district: '41-gebze',
  address: null,
  zone: 'Gebze OSB',
  zoneId: 'z',
  parcel: null,
  latitude: '40.8',
  longitude: '29.4',
  sgkNo: null,
  permitsVisible: true,
  eiaDecision: null,
  permit: 'permit',
  permitUntil: '2027-01-31',
  certificates: [{ standard: 'ISO 14001', body: 'Örnek' }],
  zeroWaste: null,
  emissionGrade: null,
};

describe('a facility that is changed', () => {
  it('is sent whole, with what the dialog does not ask', () => {
    const { id: _i, version: _v, firmId: _f, permitsVisible: _p, ...known } = plant;
    expect(facilityBody(facilityValues(plant), certificateRows(plant), plant)).toEqual(
      Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
    );
  });

  it('leaves the institution of its zone when the zone is written anew or taken out', () => {
    for (const zone of ['TOSB', ''])
      expect(facilityBody({ ...facilityValues(plant), zone }, [], plant)).not.toHaveProperty('zoneId');
  });

  it('that is new says only what was given', () =>
    expect(facilityBody({ ...facilityValues(), name: ' Yeni ', province: '34' }, [])).toEqual({
      name: 'Yeni',
      province: '34',
    }));

  it('takes what others wrote meanwhile, keeps what I wrote, and names where both did', () => {
    const read = facilityValues(plant);
    expect(
      rebased(
        read,
        { ...read, zone: 'TOSB', address: 'Sokak 1' },
        { ...read, zone: 'Dilovası OSB', parcel: '12/3', address: 'Sokak 1' },
      ),
    ).toEqual({
      values: { ...read, zone: 'TOSB', address: 'Sokak 1', parcel: '12/3' },
      both: ['zone'],
    });
  });
  it('never mixes my district with the province of somebody else', () => {
    const read = facilityValues(plant);
    const mine = { ...read, district: '41-darica' };
    expect(rebased(read, mine, { ...read, province: '34', district: '34-tuzla' })).toEqual({
      values: mine,
      both: ['province'],
    });
  });
  it('keeps my certificates where I touched them, and says so where somebody else did, too', () => {
    const [read, mine, theirs] = ['2027-01-01', '2028-01-01', '2029-01-01'].map((until) => [
      { standard: 'ISO 14001' as const, body: '', until },
    ]);
    expect(rebasedRows(read, read, theirs)).toEqual({ rows: theirs, both: false });
    expect(rebasedRows(read, mine, read)).toEqual({ rows: mine, both: false });
    expect(rebasedRows(read, mine, theirs)).toEqual({ rows: mine, both: true });
  });
});
