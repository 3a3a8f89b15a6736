import { didYouMean } from './did-you-mean.ts';
import type { Name } from './fields.ts';
import type { Position, Problems } from './problems.ts';

// The distributions of scipy.stats by the number of their shape parameters; beside those, a continuous one takes
// loc and scale, a discrete one loc. Source: https://docs.scipy.org/doc/scipy/reference/stats.html
const CONTINUOUS: readonly string[] = [
  'anglit arcsine cauchy cosine expon gibrat gumbel_l gumbel_r halfcauchy halflogistic halfnorm hypsecant kstwobign landau laplace levy levy_l logistic maxwell moyal norm rayleigh semicircular uniform wald',
  'alpha argus bradford chi chi2 dgamma dweibull erlang exponnorm exponpow fatiguelife fisk foldcauchy foldnorm gamma genextreme genhalflogistic genlogistic gennorm genpareto gompertz halfgennorm invgamma invgauss invweibull irwinhall kappa3 ksone kstwo laplace_asymmetric loggamma loglaplace lognorm lomax nakagami pareto pearson3 powerlaw powernorm rdist recipinvgauss rel_breitwigner rice skewcauchy skewnorm t triang truncexpon tukeylambda vonmises vonmises_line weibull_max weibull_min wrapcauchy',
  'beta betaprime burr burr12 crystalball exponweib f gengamma geninvgauss jf_skew_t johnsonsb johnsonsu kappa4 levy_stable loguniform mielke nct ncx2 norminvgauss powerlognorm reciprocal studentized_range trapezoid truncnorm truncpareto',
  'genexpon genhyperbolic ncf truncweibull_min',
  'dpareto_lognorm gausshyper',
];
const DISCRETE: readonly string[] = [
  '',
  'bernoulli dlaplace geom logser planck poisson poisson_binom yulesimon zipf',
  'binom boltzmann nbinom randint skellam zipfian',
  'betabinom betanbinom hypergeom nhypergeom',
  'nchypergeom_fisher nchypergeom_wallenius',
];

interface Family {
  readonly shapes: number;
  /** How many arguments follow the shapes. */
  readonly more: number;
}

const FAMILIES: ReadonlyMap<string, Family> = new Map([
  ...CONTINUOUS.flatMap((names, shapes) => familiesOf(names, { shapes, more: 2 })),
  ...DISCRETE.flatMap((names, shapes) => familiesOf(names, { shapes, more: 1 })),
]);

// Their arguments are checked one by one, with better messages.
const KNOWN_WELL: ReadonlySet<string> = new Set(['uniform', 'norm', 'randint']);

interface Given {
  readonly args: readonly number[];
  readonly kwargs: ReadonlyMap<string, number>;
  readonly at: Position;
}

/** Whether scipy has a distribution of this name that takes so many arguments; what is wrong is noted. */
export function checkFamily(name: Name, given: Given, problems: Problems, what: string): boolean {
  const family = FAMILIES.get(name.text);
  if (family === undefined) {
    problems.add(
      name.at,
      `${what}: scipy.stats has no distribution '${name.text}'`,
      didYouMean(name.text, FAMILIES.keys()),
    );
    return false;
  }
  const { shapes, more } = family;
  const least = KNOWN_WELL.has(name.text) ? 0 : shapes;
  const named = [...given.kwargs.keys()].filter((key) => key !== 'loc' && key !== 'scale').length;
  const count = given.args.length;
  if (count + named >= least && count <= shapes + more) return true;
  problems.add(
    given.at,
    `${what}: '${name.text}' takes ${shapes} to ${shapes + more} args, not ${count}`,
    `args are those of scipy.stats.${name.text}, in its order`,
  );
  return false;
}

function familiesOf(names: string, family: Family): readonly (readonly [string, Family])[] {
  return names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => [name, family]);
}
