import { partsOf, peopleOf } from './words';

describe('several in one field', () => {
  it.each([
    ['港北园区、覃塘园区', ['港北园区', '覃塘园区']],
    ['甲公司，乙公司; 丙公司', ['甲公司', '乙公司', '丙公司']],
    [' 、 ', []],
  ])('“%s”', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  it('people have a name, and a title where there is one', () => {
    expect(peopleOf('林国栋 副总经理、郑若楠')).toEqual([{ name: '林国栋', title: '副总经理' }, { name: '郑若楠' }]);
  });
});
