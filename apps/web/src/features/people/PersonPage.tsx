import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useIntents } from '@web/api/useIntents';
import { mayDo } from '@web/app/access';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { useTitle } from '@web/app/useTitle';
import { Button } from '@web/ui/Button';
import { Confirm } from '@web/ui/Confirm';
import { todayInBeijing } from '@web/ui/day-math';
import { dayText, instantText } from '@web/ui/days';
import { Notice } from '@web/ui/Notice';
import { ReasonDialog } from '@web/ui/ReasonDialog';
import { RecordHead } from '@web/ui/RecordHead';
import { Awaited } from '@web/ui/States';
import { PersonDialog } from './PersonDialog';
import {
  disablePerson,
  enablePerson,
  PEOPLE,
  useDelegationsOf,
  usePerson,
  type Person,
} from './usePeople';
import '../campaigns/campaigns.css';
import '../units/units.css';

const ACTIONS = ['edit', 'enable', 'disable'] as const;
type PersonAction = (typeof ACTIONS)[number];

/** A person: where he belongs, in which roles he acts, whom he signs for and whether he can sign in. */
export function PersonPage(): ReactNode {
  const { id = '' } = useParams();
  const base = useFaceBase();
  const { data: person, error, refetch } = usePerson(id);
  useTitle(person?.name ?? t('web.unit.people'));
  if (!person)
    return (
      <div className="page">
        <Awaited error={error} onRetry={refetch} />
      </div>
    );
  return (
    <div className="page page-record">
      <RecordHead
        backTo={`${base}/people`}
        backText={t('web.unit.people')}
        overline={<Link to={`${base}/units/${person.unitId}`}>{person.unitName}</Link>}
        title={person.name}
        tags={
          <span className={`tag tag-${person.disabled ? 'waiting' : 'done'}`}>
            {t(person.disabled ? 'web.person.disabled' : 'web.person.enabled')}
          </span>
        }
        turn={person.post}
      />
      <PersonActions key={person.id} person={person} />
      <div className="record unit-record">
        <div className="record-body">
          <Roles person={person} />
          <Delegations personId={person.id} />
        </div>
        <aside className="record-rail">
          <section className="panel" aria-labelledby="person-account">
            <h2 id="person-account">{t('web.person.account')}</h2>
            <dl className="facts">
              {person.login !== undefined && (
                <>
                  <dt>{t('web.person.login')}</dt>
                  <dd>{person.login ?? t('web.person.login.none')}</dd>
                </>
              )}
              <dt>{t('web.person.state')}</dt>
              <dd>
                {person.disabledAt === null
                  ? t('web.person.enabled')
                  : t('web.person.disabled-at', { at: instantText(person.disabledAt) })}
              </dd>
              <dt>{t('web.person.phone')}</dt>
              <dd>{person.phone ?? t('web.none')}</dd>
            </dl>
          </section>
        </aside>
      </div>
    </div>
  );
}

function PersonActions({ person }: { readonly person: Person }): ReactNode {
  const intents = useIntents([PEOPLE]);
  const [open, setOpen] = useState<PersonAction | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const names = ACTIONS.filter((name) => mayDo(person.actions, name));
  const close = (): void => setOpen(null);
  return (
    <>
      {names.length > 0 && (
        <div className="actions">
          {names.map((name) => (
            <Button
              key={name}
              onClick={() => {
                setDone(null);
                setOpen(name);
              }}
            >
              {t(`web.person.action.${name}`)}
            </Button>
          ))}
        </div>
      )}
      {done !== null && <Notice tone="success" title={done} isLive />}
      {open === 'edit' && (
        <PersonDialog
          person={person}
          onDone={() => setDone(t('web.person.done.edit'))}
          onClose={close}
        />
      )}
      {open === 'disable' && (
        <ReasonDialog
          title={t('web.person.action.disable')}
          label={t('web.person.reason')}
          action={t('web.person.disable-name', { name: person.name })}
          isDanger
          text={<p>{t('web.person.text.disable')}</p>}
          onSend={async (reason) => {
            const { left } = await intents.run('disable', (key) =>
              disablePerson(person.id, { reason, expectedVersion: person.version }, key),
            );
            setDone(
              t('web.person.done.disable', {
                tasks: left.tasks,
                signOffs: left.signOffIds.length,
                delegations: left.delegations,
              }),
            );
          }}
          onClose={close}
        />
      )}
      {open === 'enable' && (
        <Confirm
          title={t('web.person.action.enable')}
          action={t('web.person.enable-name', { name: person.name })}
          consequence={<p>{t('web.person.text.enable')}</p>}
          onConfirm={async () => {
            await intents.run('enable', (key) => enablePerson(person.id, person.version, key));
            setDone(t('web.person.done.enable'));
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function Roles({ person }: { readonly person: Person }): ReactNode {
  const base = useFaceBase();
  return (
    <section className="panel" aria-labelledby="person-roles">
      <h2 id="person-roles">{t('web.person.roles')}</h2>
      {person.hats.length === 0 && <p className="quiet">{t('web.person.roles.none')}</p>}
      <ul className="rows">
        {person.hats.map(({ code, unitId, unitName, lines, validTo }) => (
          <li key={`${code} ${unitId}`}>
            <span>
              <strong>{t(`web.role.${code}`)}</strong>
              <small className="quiet">
                {lines.length > 0
                  ? t('web.person.lines', { count: lines.length })
                  : validTo === null
                    ? t('web.person.role.open')
                    : t('web.person.role.until', { day: dayText(validTo, '') })}
              </small>
            </span>
            <Link to={`${base}/units/${unitId}`}>{unitName}</Link>
          </li>
        ))}
      </ul>
      {base === '/a' ? (
        <Link to={`/a/grants?personId=${person.id}`}>{t('web.person.grants')}</Link>
      ) : (
        <p className="quiet">{t('web.person.roles.hint')}</p>
      )}
    </section>
  );
}

function Delegations({ personId }: { readonly personId: string }): ReactNode {
  const { data, error, refetch } = useDelegationsOf(personId);
  const today = todayInBeijing();
  return (
    <section className="panel" aria-labelledby="person-delegations">
      <h2 id="person-delegations">{t('web.delegation.list')}</h2>
      {!data && <Awaited rows={1} error={error} onRetry={refetch} />}
      {data?.items.length === 0 && <p className="quiet">{t('web.person.delegations.none')}</p>}
      <ul className="rows">
        {data?.items.map((one) => (
          <li key={one.id}>
            <span>
              <strong>
                {t('web.delegation.pair', {
                  delegate: one.delegateName,
                  principal: one.principalName,
                })}
              </strong>
              <small className="quiet">
                {t('web.plan.days', {
                  start: dayText(one.startsOn, today),
                  end: dayText(one.endsOn, today),
                })}
              </small>
            </span>
            <span className={`tag tag-${one.state === 'IN_FORCE' ? 'progress' : 'waiting'}`}>
              {t(`web.delegation.state.${one.state}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
