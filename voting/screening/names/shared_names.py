"""Names that people bear and things as well: makers, programs, diseases, laws, dishes, plants.

Such a word alone is somebody's name only if the model is rather sure of it: "Jenkins said so", but "our Jenkins
pipeline", "a Dyson V11", "Parkinson's disease", "a Reuben sandwich". A word that only things are called is in `things`.
"""

from __future__ import annotations

from typing import Final

_PROGRAMS = (
    "jenkins travis hudson julia pascal ada haskell ruby hugo jekyll alexa bixby bert roberta ernie elmo dolly vicuna "
    "jasmine karma mocha chai sinon jose pino winston morgan tina otto luigi camel sage maya houdini delphi eiffel "
    "elm simula watson athena aurora neptune kendra lex macie parrot zorin norton mcafee avast kaspersky sophos avira "
    "garmin turing ampere hopper lovelace volta kepler fermi xeon haswell maxwell bamboo dalle gemma phi falcon aria "
    "vega bard olive marvin jarvis cora wanda duet jules devin sora runway hermes iris perl emacs nova juno kube flux "
    "argo rancher harbor longhorn calico cilium velero thanos loki tempo mimir alloy"
)
_MAKERS = (
    "dyson bissell hoover miele bosch siemens philips braun kenwood delonghi krups melitta breville oster remington "
    "gillette wahl parker pelikan lamy lego mattel hasbro ford chevy chevrolet buick dodge chrysler lincoln pontiac "
    "cadillac mercedes benz porsche ferrari lamborghini maserati bugatti bentley royce mclaren aston austin rover "
    "vauxhall opel peugeot renault citroen skoda dacia lancia romeo honda toyota mazda nissan suzuki subaru mitsubishi "
    "hyundai tata mahindra maruti kawasaki yamaha ducati harley davidson vespa piaggio levi wrangler hilfiger armani "
    "gucci prada versace chanel dior cartier givenchy burberry bulgari valentino fendi vuitton rolex tissot seiko "
    "casio swatch zara mango puma clarks birkenstock wendy arby denny domino mcdonald hardee nando gregg tesco "
    "sainsbury morrison aldi lidl waitrose wilko kroger wegmans macy kohl nordstrom sears penney bloomingdale dillard "
    "lowe menards staples rossmann edeka rewe kaufland netto kellogg heinz campbell nestle cadbury hershey wrigley "
    "lindt milka haribo ferrero barilla knorr maggi hellmann kraft kettle quaker smucker guinness heineken carlsberg "
    "corona stella bacardi smirnoff martini jameson bailey campari hennessy johnson pfizer bayer merck roche lilly "
    "janssen stanley goldman sachs merrill lynch schwab barclays lloyds halifax deloitte bain boeing lockheed cessna "
    "douglas dornier fokker nikon leica fender gibson ibanez marshall steinway korg roland bose sennheiser makita "
    "ryobi karcher deere wilson callaway dunlop michelin pirelli goodyear firestone stratos archer ruark klipsch "
    "weber coleman thule osprey patagonia garmin polar suunto fritz netgear ring blink nest sonos"
)
_CALLED_AFTER = (
    "parkinson alzheimer crohn hodgkin down doppler kellgren tourette asperger hashimoto graves cushing addison "
    "huntington raynaud sjogren marfan turner klinefelter bell meniere paget wilson hansen munchausen korsakoff "
    "wernicke broca babinski romberg apgar bartholin barrett mallory weiss meckel morgagni colles baker ewing kaposi "
    "wilms burkitt hirschsprung ehlers danlos coombs widal mantoux braxton hicks kegel fowler foley heimlich "
    "bernoulli gauss poisson laplace fourier euler markov bayes newton ohm kelvin celsius hertz joule watt faraday "
    "coulomb boltzmann planck heisenberg hubble boole venn dijkstra fibonacci mandelbrot riemann hilbert cantor nash "
    "pareto likert gantt maslow pavlov jung keynes cauchy fermat lagrange hamilton jacobi schmidt taylor maclaurin "
    "euclid descartes simpson kruskal bellman floyd warshall huffman hamming shannon nyquist kalman wiener bode "
    "butterworth bessel legendre hermite hankel mann whitney wilcoxon pearson spearman kendall shapiro wilk fisher "
    "bonferroni tukey levene cronbach cox kaplan meier cohen hausdorff banach lebesgue stokes reynolds rankine carnot "
    "diesel stirling brayton hooke mohr avogadro bohr lewis lowry haber krebs calvin golgi punnett hardy weinberg "
    "darwin mendel linnaeus richter beaufort mohs bunsen petri geiger rorschach stroop hawthorne dunbar moore murphy "
    "occam godwin streisand mandela nobel pulitzer booker oscar grammy emmy tony miranda godel cramer rao neyman "
    "kolmogorov smirnov lipschitz hessian gibbs metropolis hastings dirichlet wishart weibull rayleigh gumbel benford "
    "zipf gini lorenz laffer phillips okun nobel abel fields scholes sharpe sortino merton heston vasicek"
)
_DISHES_AND_PLANTS = (
    "william jenny susan lenten veronica vanessa erica lobelia verbena battenberg bakewell wellington benedict caesar "
    "waldorf cobb reuben rossini alfredo margherita melba pavlova stroganoff gala braeburn bramley desiree charlotte "
    "edward piper collins shirley benedictine lorraine eccles chelsea victoria madeira kiev colby garibaldi bourbon "
    "anzac lamington cajun russell doberman bernese billy malm basil rosemary sage ginger saffron clementine"
)
SHARED_NAMES: Final = frozenset(" ".join((_PROGRAMS, _MAKERS, _CALLED_AFTER, _DISHES_AND_PLANTS)).split())
"""In lower case, without accents."""
