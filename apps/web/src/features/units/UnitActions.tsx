import { useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { mayDo } from '@web/app/access';
import { t } from '@web/app/t';
import { useFaceBase } from '@web/app/useFaceBase';
import { Button } from '@web/ui/Button';
import { Notice } from '@web/ui/Notice';
import { useShut } from '@web/ui/useShut';
import { EditUnitDialog } from './EditUnitDialog';
import { NewUnitDialog } from './NewUnitDialog';
import { ProfileDialog } from './ProfileDialog';
import { isEventAction, UNIT_ACTIONS, type UnitAction } from './unit-actions';
import { UnitEventDialog } from './UnitEventDialog';
import type { Unit } from './useUnits';

/** Beside the head; the others stand behind one button. */
const SHOWN = 3;

/** What may be recorded of the unit, the usual first. */
export function UnitActions({ unit }: { readonly unit: Unit }): ReactNode {
  const base = useFaceBase();
  const navigate = useNavigate();
  const menu = useRef<HTMLDetailsElement>(null);
  useShut(menu);
  const [open, setOpen] = useState<UnitAction | null>(null);
  const [done, setDone] = useState<UnitAction | null>(null);
  const names = UNIT_ACTIONS.filter((name) => mayDo(unit.actions, name));
  const start = (name: UnitAction): void => {
    if (menu.current) menu.current.open = false;
    setDone(null);
    setOpen(name);
  };
  const close = (): void => setOpen(null);
  const finish = (): void => setDone(open);
  return (
    <>
      {names.length > 0 && (
        <div className="actions">
          {names.slice(0, SHOWN).map((name) => (
            <Button key={name} onClick={() => start(name)}>
              {t(`web.unit.action.${name}`)}
            </Button>
          ))}
          {names.length > SHOWN && (
            <details className="pop unit-more" ref={menu}>
              <summary className="btn">{t('web.unit.more')}</summary>
              <ul className="pop-list">
                {names.slice(SHOWN).map((name) => (
                  <li key={name}>
                    <button type="button" onClick={() => start(name)}>
                      {t(`web.unit.action.${name}`)}
                    </button>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      {done !== null && <Notice tone="success" title={t(`web.unit.done.${done}`)} isLive />}
      {open === 'setProfile' && <ProfileDialog unit={unit} onDone={finish} onClose={close} />}
      {open === 'edit' && <EditUnitDialog unit={unit} onDone={finish} onClose={close} />}
      {open === 'addChild' && (
        <NewUnitDialog
          parent={unit}
          onDone={(id) => void navigate(`${base}/units/${id}`)}
          onClose={close}
        />
      )}
      {open !== null && isEventAction(open) && (
        <UnitEventDialog unit={unit} action={open} onDone={finish} onClose={close} />
      )}
    </>
  );
}
