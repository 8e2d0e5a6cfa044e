import { useSearchParams } from 'react-router';

/** One filter in the address: it can be copied, and going back brings it back. */
export function useUrlFilter(name: string): readonly [value: string, set: (value: string) => void] {
  const [params, setParams] = useSearchParams();
  return [
    params.get(name) ?? '',
    (value) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === '') next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true },
      ),
  ];
}
