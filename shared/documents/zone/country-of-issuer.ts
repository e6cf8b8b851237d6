/** ISO 3166-1: two letters, then three. A zone writes the three, the form takes the two. */
const pairs = `
AFAFG ALALB DZDZA ASASM ADAND AOAGO AIAIA AQATA AGATG ARARG AMARM AWABW AUAUS ATAUT AZAZE BSBHS BHBHR BDBGD BBBRB BYBLR BEBEL
BZBLZ BJBEN BMBMU BTBTN BOBOL BABIH BWBWA BVBVT BRBRA IOIOT BNBRN BGBGR BFBFA BIBDI KHKHM CMCMR CACAN CVCPV KYCYM CFCAF TDTCD
CLCHL CNCHN CXCXR CCCCK COCOL KMCOM CGCOG CDCOD CKCOK CRCRI CICIV HRHRV CUCUB CYCYP CZCZE DKDNK DJDJI DMDMA DODOM ECECU EGEGY
SVSLV GQGNQ ERERI EEEST ETETH FKFLK FOFRO FJFJI FIFIN FRFRA GFGUF PFPYF TFATF GAGAB GMGMB GEGEO DEDEU GHGHA GIGIB GRGRC GLGRL
GDGRD GPGLP GUGUM GTGTM GNGIN GWGNB GYGUY HTHTI HMHMD VAVAT HNHND HKHKG HUHUN ISISL ININD IDIDN IRIRN IQIRQ IEIRL ILISR ITITA
JMJAM JPJPN JOJOR KZKAZ KEKEN KIKIR KPPRK KRKOR KWKWT KGKGZ LALAO LVLVA LBLBN LSLSO LRLBR LYLBY LILIE LTLTU LULUX MOMAC MGMDG
MWMWI MYMYS MVMDV MLMLI MTMLT MHMHL MQMTQ MRMRT MUMUS YTMYT MXMEX FMFSM MDMDA MCMCO MNMNG MSMSR MAMAR MZMOZ MMMMR NANAM NRNRU
NPNPL NLNLD NCNCL NZNZL NINIC NENER NGNGA NUNIU NFNFK MPMNP MKMKD NONOR OMOMN PKPAK PWPLW PSPSE PAPAN PGPNG PYPRY PEPER PHPHL
PNPCN PLPOL PTPRT PRPRI QAQAT REREU ROROU RURUS RWRWA SHSHN KNKNA LCLCA PMSPM VCVCT WSWSM SMSMR STSTP SASAU SNSEN SCSYC SLSLE
SGSGP SKSVK SISVN SBSLB SOSOM ZAZAF GSSGS ESESP LKLKA SDSDN SRSUR SJSJM SZSWZ SESWE CHCHE SYSYR TWTWN TJTJK TZTZA THTHA TLTLS
TGTGO TKTKL TOTON TTTTO TNTUN TRTUR TMTKM TCTCA TVTUV UGUGA UAUKR AEARE GBGBR USUSA UMUMI UYURY UZUZB VUVUT VEVEN VNVNM VGVGB
VIVIR WFWLF EHESH YEYEM ZMZMB ZWZWE AXALA BQBES CWCUW GGGGY IMIMN JEJEY MEMNE BLBLM MFMAF RSSRB SXSXM SSSSD`;

const byThreeLetters: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(2), pair.slice(0, 2)]),
);

/** Codes of ICAO 9303 part 3, section 5, that stand for a country and are not its code in ISO 3166. */
const otherNames: Readonly<Record<string, string>> = {
  D: 'DE',
  // The kinds of British nationality; the issuer is the same.
  GBD: 'GB',
  GBN: 'GB',
  GBO: 'GB',
  GBP: 'GB',
  GBS: 'GB',
  RKS: 'XK',
};

/** Codes of the same section behind which there is no country: organisations, people without one, and the specimen's. */
const withoutCountry: ReadonlySet<string> = new Set(
  'EUE IAO UNO UNA UNK UTO XBA XIM XCC XCE XCO XEC XES XMP XOM XPO XDC XXA XXB XXC XXX'.split(' '),
);

/**
 * What a code of three places in a zone stands for: a country as the form takes it, something known that is no country, or a
 * code that is not in the list, which is then likely to be read wrongly.
 */
export type IssuerMeaning = { readonly country: string } | 'no-country' | 'unknown-code';

/** Looks a code up as the zone writes it, with its fillers ("D<<", "GBR"). */
export function meaningOfIssuer(code: string): IssuerMeaning {
  const letters = /^([A-Z]+)<*$/.exec(code)?.[1] ?? '';
  const country = otherNames[letters] ?? byThreeLetters.get(letters);
  if (country !== undefined) return { country };
  return withoutCountry.has(letters) ? 'no-country' : 'unknown-code';
}

/** Every code that a zone may name, as it writes them ("D<<", "GBR"). */
export const knownStates: readonly string[] = [
  ...new Set([...byThreeLetters.keys(), ...Object.keys(otherNames), ...withoutCountry]),
].map((code) => code.padEnd(3, '<'));
