/** @jest-environment jsdom */
import { useState, type ReactNode } from 'react';
import { fireEvent, render, screen } from '@testing-library/react';
import { FormRenderer } from './FormRenderer';
import { formSpecOf, openFields } from './form-fields';

const spec = formSpecOf({
  type: 'object',
  required: ['done', 'rules'],
  properties: {
    done: { type: 'string', title: '完成情况', maxLength: 300 },
    problems: { type: 'integer', title: '问题条数', minimum: 0 },
    kind: { type: 'string', title: '类别', enum: ['甲', '乙'] },
    confirmed: { type: 'boolean', title: '已确认' },
    rules: {
      type: 'array',
      title: '制度成果',
      maxItems: 2,
      items: {
        type: 'object',
        title: '制度',
        properties: { name: { type: 'string', title: '名称', maxLength: 50 } },
        required: ['name'],
      },
    },
    broken: { title: 'no type' },
  },
});

// jsdom measures nothing; a text area that grows only asks to be told of changes
class NoResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
beforeAll(() => Object.defineProperty(globalThis, 'ResizeObserver', { value: NoResizeObserver }));

let seen: Readonly<Record<string, unknown>> = {};
function Form({
  findings = [],
}: {
  readonly findings?: Parameters<typeof FormRenderer>[0]['findings'];
}): ReactNode {
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>({});
  seen = values;
  return (
    <FormRenderer spec={spec} values={values} onChange={setValues} findings={findings} showsOpen />
  );
}

it('gives every kind of field its own control and keeps the answers typed', () => {
  render(<Form />);
  fireEvent.change(screen.getByRole('textbox', { name: /完成情况/ }), {
    target: { value: '已排查' },
  });
  fireEvent.change(screen.getByRole('spinbutton', { name: /问题条数/ }), {
    target: { value: '3' },
  });
  fireEvent.change(screen.getByRole('combobox', { name: /类别/ }), { target: { value: '乙' } });
  fireEvent.click(screen.getByRole('checkbox', { name: '已确认' }));
  fireEvent.click(screen.getByRole('button', { name: '添加一项' }));
  fireEvent.change(screen.getByRole('textbox', { name: /名称/ }), {
    target: { value: '门卫制度' },
  });
  expect(seen).toEqual({
    done: '已排查',
    problems: 3,
    kind: '乙',
    confirmed: true,
    rules: [{ name: '门卫制度' }],
  });
  expect(openFields(spec, seen)).toEqual([]);
});

it('takes an emptied answer away instead of keeping an empty one', () => {
  render(<Form />);
  const done = screen.getByRole('textbox', { name: /完成情况/ });
  fireEvent.change(done, { target: { value: 'x' } });
  fireEvent.change(done, { target: { value: '' } });
  expect(seen).toEqual({});
  expect(openFields(spec, seen)).toEqual(['done', 'rules']);
});

it('ties what the server found to its field', () => {
  render(
    <Form
      findings={[{ field: 'content.done', code: 'form.maxLength', message: '不能超过 300 字' }]}
    />,
  );
  const done = screen.getByRole('textbox', { name: /完成情况/ });
  expect(done.getAttribute('aria-invalid')).toBe('true');
  const described = (done.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(
    '不能超过 300 字',
  );
});
