"""Names of medicines that are taken for people's or places' names: "started on Humira", "allergic to Bactrim".

Such a word alone is no name. One that people are called as well (Allegra) is not listed.
"""

# ruff: noqa: SIM905  # as a list, these words would take hundreds of lines

from __future__ import annotations

from voting.screening.folding import fold

MEDICINES = frozenset(
    (
        # as doctors write them
        "acetaminophen aciclovir acyclovir albuterol alendronate allopurinol alprazolam amiodarone amitriptyline "
        "amlodipine amoxicillin ampicillin anastrozole apixaban aripiprazole atenolol atomoxetine atorvastatin "
        "azathioprine azithromycin baclofen bisoprolol budesonide bupropion buspirone candesartan carbamazepine "
        "carvedilol cefalexin ceftriaxone cefuroxime celecoxib cephalexin cetirizine chlorthalidone ciprofloxacin "
        "citalopram clarithromycin clindamycin clonazepam clonidine clopidogrel clozapine codeine colchicine "
        "cyclobenzaprine dabigatran dapagliflozin dexamethasone diazepam diclofenac digoxin diltiazem donepezil "
        "doxazosin doxycycline duloxetine edoxaban empagliflozin enalapril enoxaparin escitalopram esomeprazole "
        "estradiol eszopiclone etanercept ezetimibe famotidine febuxostat fentanyl finasteride fluconazole "
        "fluoxetine fluticasone folate furosemide gabapentin gliclazide glimepiride glipizide haloperidol "
        "hydrochlorothiazide hydrocodone hydrocortisone hydromorphone hydroxychloroquine hydroxyzine ibuprofen "
        "indapamide insulin irbesartan ivermectin ketoconazole ketorolac labetalol lamotrigine lansoprazole "
        "letrozole levetiracetam levofloxacin levothyroxine liraglutide lisinopril lithium loperamide loratadine "
        "lorazepam losartan meloxicam memantine metformin methadone methotrexate methylphenidate metoclopramide "
        "metoprolol metronidazole mirtazapine modafinil montelukast morphine naloxone naltrexone naproxen nebivolol "
        "nifedipine nitrofurantoin nortriptyline olanzapine olmesartan omeprazole ondansetron oxycodone "
        "pantoprazole paracetamol paroxetine penicillin perindopril phenytoin pioglitazone prednisolone prednisone "
        "pregabalin propranolol quetiapine quinapril rabeprazole ramipril ranitidine risperidone rivaroxaban "
        "ropinirole rosuvastatin salbutamol salmeterol semaglutide sertraline sildenafil simvastatin sitagliptin "
        "spironolactone sumatriptan tadalafil tamoxifen tamsulosin telmisartan temazepam tirzepatide tolterodine "
        "topiramate torsemide tramadol trazodone triamcinolone trimethoprim valacyclovir valproate valsartan "
        "vancomycin venlafaxine verapamil warfarin zolpidem zopiclone "
        # and as they are sold
        "abilify adderall advair advil aleve ambien amoxil aspirin ativan atripla augmentin avastin bactrim "
        "benadryl botox brilinta bumex bystolic celebrex celexa cialis cipro claritin cogentin concerta coreg "
        "coumadin crestor cymbalta depakote dilantin dilaudid diovan dulcolax dupixent effexor eliquis enbrel "
        "entresto epipen farxiga flomax flonase flovent fosamax gardasil gleevec glucophage haldol herceptin "
        "humalog humira hydrea imitrex imodium inderal jardiance januvia keflex keppra keytruda klonopin lamictal "
        "lantus lasix levaquin levitra lexapro linzess lipitor lovenox lunesta lupron lyrica mobic motrin mounjaro "
        "mucinex namenda naprosyn narcan nasonex neulasta neurontin nexium norvasc novolog nurofen ozempic panadol "
        "paxil paxlovid pepcid percocet plaquenil plavix pradaxa prednisol prilosec prinivil protonix provigil "
        "prozac pulmicort remeron remicade restoril risperdal ritalin rituxan robaxin seroquel sertralin singulair "
        "skyrizi spiriva stelara suboxone sudafed synthroid tamiflu tegretol toprol toradol tradjenta trulicity "
        "tylenol ultram valium valtrex ventolin viagra vicodin vioxx voltaren vyvanse wegovy wellbutrin xanax "
        "xarelto xeljanz xolair zantac zestril zetia zithromax zocor zofran zoloft zyloprim zyprexa zyrtec "
        "ibuprofeno paracetamolo metamizol novalgin novaminsulfon pantozol doliprane efferalgan dafalgan nolotil "
    ).split()
)
"""In lower case."""

# What is sold or prescribed in Europe and Latin America, and no name of a person's
_ABROAD = frozenset(
    "levotiroxina tachipirina tachifludec eutirox euthyrox levothyrox thyronajod novothyral nolotil gelocatil "
    "enantyum dexketoprofeno desketoprofene adiro sintrom acenocumarol marcumar phenprocoumon dipirona buscopan "
    "aspirina "
    "aspirine cardioaspirina brufen spasfon spidifen buronil benuron torasemid torasemida bromazepam lormetazepam "
    "lorazepam tianeptine ketoprofene nimesulide diosmine levocetirizine tilidin tilidina novalgina concor delix beloc "
    "kardegic speciafoldine lysanxia lexomil stilnox xatral daflon cortancyl solupred lercanidipin rilmenidine".split()
)


def _stem(word: str) -> str:
    """Returns what the languages' spellings of a substance have in common: "levothyroxine", "levotiroxina"."""
    word = fold(word).replace("th", "t").replace("ph", "f").replace("y", "i").replace("k", "c").replace("ll", "l")
    return word.rstrip("aeiou")


_WORDS = frozenset({"mobic", "concerta", "allegra"})  # which are too much like ordinary ones
_KNOWN = (MEDICINES | _ABROAD) - _WORDS
_SHORTEST = 7  # letters; of shorter ones ordinary words have the stem as well: "concert", "okay"
_STEMS = frozenset(_stem(word) for word in _KNOWN if len(word) >= _SHORTEST)


def is_medicine(word: str) -> bool:
    """Whether a word is a medicine's name as any of the languages from Portugal to Germany spells it."""
    folded = fold(word)
    return folded in _KNOWN or (len(folded) >= _SHORTEST and _stem(folded) in _STEMS)
