"""Words that the rules of funding share."""

from __future__ import annotations

OF = r"(?:[\w'&$%.-]+,? |<(?:date|demonym|round|place|percent)>(?:'s)? ){0,6}?"
"""Words and small tags between a verb and its amount, commas among them."""
ON = r"(?:[\w'&$%.-]+ |<(?:date|demonym|round|place|percent|duration)>(?:'s)? ){0,6}?"
"""The same without commas."""
WHOM = r"(?:[\w-]+ |<demonym> |<place>(?:'s)? ){0,5}?"
"""What may stand before a name: ``in Norwegian chip maker Corvid``."""
SECURITIES = (
    r"(?:shares|stock|units|preferred|preference shares|equity|(?:convertible )?(?:notes|debentures|bonds)|"
    r"securities)"
)
NEW_PAPER = (
    r"(?:new|newly[ -]issued|preferred|preference|convertible|series [a-h]) (?:[\w-]+ ){0,3}?"
    r"(?:shares|stock|units|equity|notes|debentures|bonds|securities)"
)
"""What a company itself sells: not shares that others have."""
FUND_CLOSES = (
    r"(?:clos(?:es|ed)|wrap(?:s|ped) up|seal(?:s|ed)|shut(?:s)?|complet(?:es|ed)|finali[sz](?:es|ed)|conclud(?:es|ed)|"
    r"holds|held)"
)
"""How a manager ends the raising of a fund."""
IPO_SENSE = (
    r"\b(?:ipos?|initial public|initial share|public (?:issue|offering|offer|listing)|share sale|float|flotation|"
    r"going public|debut(?! (?:[\w-]+ ){0,3}(?:funds?|vehicle))|listing|rights (?:issue|offer\w*)|anchor|bond|bonds|"
    r"follow-on|tender offer|secondary|"
    r"fresh issu\w+|initial offer\w*|dual offering|cornerstone (?:holders|tranche|shareholders)|(?:above|below) issue|"
    r"main ?board|sme board|growth board|at[- ]the[- ]market|(?:common )?(?:stock|share) offering|ofs|"
    r"offer[- ]for[- ]sale|price band|"
    r"midpoint)\b"
)
"""Beside an amount: it is raised by selling shares or bonds to the public."""
TOTAL_WORDS = (
    r"(?:so far raised|total(?! gross| proceeds| subscription| as much| up to| around)(?:s|led|ing)?|to date|"
    r"so far|cumulative|in all(?! likelihood| probability| of| cases| its| our)|altogether|overall|since "
    r"(?:inception|"
    r"its founding)|(?:bringing|brings|brought)(?! in\b| (?:its|the|their) <round>)|lifetime|combined total|"
    r"all told|until now|across (?:all|several|its)|"
    r"previously raised a total)"
)
"""Before an amount: it is a sum over several deals."""
TAKES = (
    r"(?:rais(?:es|ed)|secur(?:es|ed)|receiv(?:es|ed)|obtain(?:s|ed)|attract(?:s|ed)|pocket(?:s|ed)|"
    r"nab(?:s|bed)|bag(?:s|ged)|snag(?:s|ged)|scor(?:es|ed)|clinch(?:es|ed)|garner(?:s|ed)|land(?:s|ed)|net(?:s|ted)|"
    r"bank(?:s|ed)|collect(?:s|ed)|gather(?:s|ed)|corral(?:s|led)|dr[ae]w(?:s|n)?|lock(?:s|ed) (?:in|down)|"
    r"(?:tak(?:es|en)|took) (?:in|home|on)|(?:br(?:ings|ought)|pull(?:s|ed)|rak(?:es|ed)|haul(?:s|ed)|reel(?:s|ed)|"
    r"rop(?:es|ed)|mopp?(?:s|ed)|scoop(?:s|ed)|hoover(?:s|ed)) (?:in|up)|"
    r"(?:pick(?:s|ed)|scoop(?:s|ed)|rustl(?:es|ed)|drum(?:s|med)|round(?:s|ed)|scrap(?:es|ed)|gobbl(?:es|ed)|"
    r"snapp?(?:s|ed)) up|(?:scrap(?:es|ed)|pull(?:s|ed)|piec(?:es|ed)) together|(?:walk(?:s|ed)|c[oa]mes?) away with)"
)
"""Verbs of taking money in, whose subject gets it."""
PUTS = (
    r"(?:put(?:s|ting)?(?: (?:up|in|down))?|pour(?:s|ed|ing)?(?: in)?|pump(?:s|ed|ing)?(?: in)?|"
    r"s[iau]nk(?:s|ing)?|plou?(?:gh|w)(?:s|ed|ing)?|pil(?:es|ed)|inject(?:s|ed|ing)?|infus(?:es|ed|ing)|"
    r"th?rew(?: in)?|throw(?:s|n)?(?: in)?|(?:chip(?:s|ped)|kick(?:s|ed)|pitch(?:es|ed)) in|"
    r"(?:stump(?:s|ed)|pon(?:ies|ied)|cough(?:s|ed)) up|(?:fork(?:s|ed)|shell(?:s|ed)) (?:out|over)|"
    r"hand(?:s|ed)(?: over)?|part(?:s|ed)? with|plunk(?:s|ed) down|lay(?:s)? out|laid out|"
    r"suppl(?:ies|ied|ying))"
)
"""Verbs of giving money, whose subject gives it."""
ARRIVES = (
    r"(?:(?:has |have |had )?(?:reach(?:es|ed)|c[oa]mes? in (?:at|for)|flow(?:s|ed) (?:in)?to|pour(?:s|ed) "
    r"into|land(?:s|ed) (?:at|"
    r"in the (?:bank accounts?|coffers|lap) of)|arriv(?:es|ed) at|went (?:in)?to|goes (?:in)?to|gone "
    r"(?:in)?to|f[oi]und(?:s)? its way to))"
)
"""Verbs of money on its way to who gets it."""
INVESTORS = (
    r"(?:investors?|backers?|angels?|(?:share|stock)?holders|owners|insiders|family offices?|funds|"
    r"founders|institutions|partners|venture (?:capital(?:ists)?|investors|firms)|vcs|savers|the crowd)"
)
"""Those who buy shares, told by their kind."""
OTHER_MONEY = (
    r"\b(?:revenues?|sales|profits?|earnings|income|contracts?|orders?|damages|settlement|verdict|lawsuit|"
    r"dividends?|salar\w+|bonus(?:es)?|prizes?|fees?|fines?|tickets?|premiums?|deposits|box office|ipo|public "
    r"offering|"
    r"listing|acqui\w+|takeover|buyout|charit\w+|donat\w+|customers|savings|ransom|tax(?:es)?|royalt\w+|subsid\w+|"
    r"from the sale|sale of|auction|buyback|repurchase\w*|open market|block (?:deal|trade)|votes?|float)\b"
)
"""Around an amount: it is no financing."""
SIZED = r"(?:an? |the |its |another |a further |an additional |some |up to |about |around |just |only |over |nearly )*"
STAKE = r"(?:stake|interest|holding|shareholding|slice|share|piece|chunk)"
DEBT = (
    r"(?:(?:working-capital |credit |bank |revolving |funding |financing )+(?:line|lines|facility|facilities)|"
    r"revolver|(?:[\w-]+ )?(?:loans?|bridge|debt|borrowings|mortgage))"
)
WHOLE = r"\b(?:majority|(?<!non-)controlling|remaining|entire|whole|full control|all of|100%)\b"
