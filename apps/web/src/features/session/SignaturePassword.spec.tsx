/** @jest-environment jsdom */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ApiProblem } from '@web/api/problem';
import { SESSION_KEY, WithSession } from '@web/app/session';
import { passwordOf, SignaturePassword } from './SignaturePassword';

function before(asksPasswordToSign: boolean, page: ReactNode): void {
  const client = new QueryClient();
  client.setQueryData(SESSION_KEY, { asksPasswordToSign });
  render(
    <QueryClientProvider client={client}>
      <WithSession stranger={null}>{page}</WithSession>
    </QueryClientProvider>,
  );
}

it('is a field only where the installation asks', () => {
  const typed: string[] = [];
  const field = (
    <SignaturePassword
      value=""
      problem={null}
      onChange={(password) => typed.push(password)}
      onEnter={() => typed.push('signed')}
    />
  );
  before(false, field);
  expect(screen.queryByLabelText('再次输入登录密码')).toBeNull();
  before(true, field);
  fireEvent.change(screen.getByLabelText('再次输入登录密码'), { target: { value: 'x' } });
  fireEvent.keyDown(screen.getByLabelText('再次输入登录密码'), { key: 'Enter' });
  expect(typed).toEqual(['x', 'signed']);
});

it('says at the field what was wrong', () => {
  const problem = new ApiProblem('signature.password-wrong', 422, '密码不正确', [
    { field: 'password', code: 'signature.password-wrong', message: '密码不正确' },
  ]);
  const nothing = (): void => undefined;
  before(
    true,
    <SignaturePassword value="y" problem={problem} onChange={nothing} onEnter={nothing} />,
  );
  const field = screen.getByLabelText('再次输入登录密码');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
  expect(screen.getByText('密码不正确').id).toBe(field.getAttribute('aria-describedby'));
});

it('sends nothing where nothing was asked', () => {
  expect([passwordOf(''), passwordOf('x')]).toEqual([{}, { password: 'x' }]);
});
