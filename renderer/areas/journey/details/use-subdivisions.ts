import { useEffect, useState } from 'react';
import { CountryCode } from '../../../../shared/domain/country-code.ts';
import { useKiosk } from '../../../bridge/kiosk.ts';

/** A state, province or county, by its ISO 3166-2 code. */
export interface Subdivision {
  readonly code: string;
  readonly name: string;
}

/** What is known of a country's subdivisions: none where an address has none, or while they are being read. */
export interface Subdivisions {
  readonly options: readonly Subdivision[];
  readonly isUnread: boolean;
}

const nothing: Subdivisions = { options: [], isUnread: false };

/** The subdivisions of a country, read from main as the country changes; nothing where no country is given. */
export function useSubdivisions(country: string | undefined): Subdivisions {
  const { client } = useKiosk();
  const [known, setKnown] = useState<Subdivisions & { readonly country?: string }>(nothing);
  const wanted = CountryCode.safeParse(country).data;
  useEffect(() => {
    if (!wanted) return;
    let isWanted = true;
    void client['reference.read-subdivisions']({ country: wanted }).then((read) => {
      if (!isWanted) return;
      setKnown({ country: wanted, options: read.ok ? read.value : [], isUnread: !read.ok });
    });
    return () => {
      isWanted = false;
    };
  }, [client, wanted]);
  return wanted !== undefined && known.country === wanted ? known : nothing;
}
