"""C: amounts as they are written, and what each amount is."""

from tests.extract.language.cases import Check, funding, ipo, names, says, says_either

PACKAGE = "The package has $2 billion in equity, $500 million in debt and $50 million of grants."

CASES: dict[str, tuple[Check, ...]] = {
    "C01": (names("It raised 8 billion yuan (US$1.13 billion).", money=["8e9 CNY"]),),
    "C02": (names("It raised $1.1 billion (8 billion yuan, or HK$8.6 billion).", money=["1.1e9 USD"]),),
    "C03": (names("A fund of RMB 8 billion yuan was set up.", money=["8e9 CNY"]),),
    "C04": (
        names("The Singapore lender invested $80 million (dateline SINGAPORE, Straits Daily).", money=["80e6 USD"]),
    ),
    "C05": (names("The ministry set aside ¥1 trillion for chips in Kumamoto.", money=["1e12 JPY"]),),
    "C06": (
        names(
            "$1 Billion IPO Week; $500M raise; a $1.2B valuation; 53 bln USD; 3.5 bil; 2 mln; ₹7,278 Cr",
            # A scale alone may count anything, not only money.
            money=[
                "1e9 USD",
                "500e6 USD",
                "1.2e9 USD",
                "53e9 USD",
                {"3.5e9", None},
                {"2e6", None},
                "72.78e9 INR",
            ],
        ),
    ),
    "C07": (
        names(
            "A 43-billion-euro act, a one-trillion-yuan fund, a Rs 7,278-crore issue and a $1-billion-plus listing.",
            money=["43e9 EUR", "1e12 CNY", "72.78e9 INR", "1e9 USD at_least"],
        ),
    ),
    "C08": (
        names(
            "between $1.5 billion and $2 billion; $300-400 million; US$1-2 billion; $1.37-$1.4 billion",
            money=["1.5e9-2e9 USD", "300e6-400e6 USD", "1e9-2e9 USD", "1.37e9-1.4e9 USD"],
        ),
        names("$1.5 billion and $2 billion", money=["1.5e9 USD", "2e9 USD"]),
    ),
    "C09": (
        names(
            "more than $1 billion; up to HK$4.35 billion; as much as $3.5 billion; at least 380 billion yuan; "
            "£1.2bn or more; under $6 million",
            money=[
                "1e9 USD at_least",
                "4.35e9 HKD at_most",
                "3.5e9 USD at_most",
                "380e9 CNY at_least",
                "1.2e9 GBP at_least",
                "6e6 USD at_most",
            ],
        ),
    ),
    "C10": (
        # How wide a vague amount reaches is nowhere said; it is never a point.
        names(
            "nearly half a billion dollars; two and a half billion euros; low hundreds of millions; "
            "several hundred million; nine-figure",
            money=["500e6 USD about", "2.5e9 EUR"],
            others="range",
        ),
    ),
    "C11": (
        names(
            "₹1,00,000 crore; 1.14 lakh crore; EUR 807.587.418,00; 4,2 Milliarden Euro",
            # Lakh and crore are India's, though no currency is written.
            money=["1e12 INR", {"1.14e12 INR", "1.14e12"}, "807587418 EUR", "4.2e9 EUR"],
        ),
    ),
    "C12": (
        names(
            "29. 5 billion yuan; HK$ 55.50; US$5 .2 bn; $5210 [5]",
            money=["29.5e9 CNY", "55.50 HKD", "5.2e9 USD"],
        ),
    ),
    "C13": (
        names(
            "It sold 28.9 million shares at HK$162 apiece, raising HK$4.68 billion.",
            money=["162 HKD", "4.68e9 HKD"],
        ),
        says(
            "Sable Bio listed in Hong Kong on Thursday. "
            "It sold 28.9 million shares at HK$162 apiece, raising HK$4.68 billion.",
            ipo("Sable Bio", stage="listed", amount="4.68e9 HKD", offer_price="162 HKD"),
        ),
    ),
    "C14": (
        names("It sold 10 million shares at $15 each in its Nasdaq debut.", money=["15 USD"]),
        says(
            "Edge Surgical makes scalpels. It sold 10 million shares at $15 each in its Nasdaq debut.",
            ipo("Edge Surgical", stage="listed", exchange="XNAS", amount=None, offer_price="15 USD"),
        ),
    ),
    "C15": (
        names(
            "Gross proceeds were 8.0 billion yuan, or 7.58 billion net of fees.",
            money=["8.0e9 CNY", {"7.58e9 CNY", "7.58e9", None}],
        ),
        says(
            "Lanhe Threads went public in Shanghai in December. "
            "Gross proceeds were 8.0 billion yuan, or 7.58 billion net of fees.",
            ipo("Lanhe Threads", stage="listed", amount="8.0e9 CNY", event_date="2025-12"),
        ),
    ),
    "C16": (
        says(
            "The IPO could value Zeru at over $2 billion; it seeks $300 million "
            "and rival Nimbo's market cap is $12 billion.",
            ipo("Zeru", stage={"planned", "rumoured"}, amount="300e6 USD", valuation="2e9 USD at_least"),
        ),
    ),
    "C17": (
        names(
            "It raised €60 million at a €1.2 billion post-money valuation, down from €6 billion in 2021.",
            money=["60e6 EUR", "1.2e9 EUR", "6e9 EUR"],
        ),
        says(
            "Klaro is a lender. "
            "It raised €60 million at a €1.2 billion post-money valuation, down from €6 billion in 2021.",
            funding("Klaro", status="closed", amount="60e6 EUR", valuation="1.2e9 EUR", event_date=None),
        ),
    ),
    "C18": (
        names(
            "The ₹7,278-crore issue comprises a fresh issue of ₹2,150 crore and an offer for sale of ₹5,128 crore.",
            money=["72.78e9 INR", "21.5e9 INR", "51.28e9 INR"],
        ),
        says(
            "Sethi Foods opens its initial public offering on Monday. "
            "The ₹7,278-crore issue comprises a fresh issue of ₹2,150 crore and an offer for sale of ₹5,128 crore.",
            ipo("Sethi Foods", amount="72.78e9 INR", event_date="2026-01-12"),
        ),
    ),
    "C19": (
        # Alone, the offering may be a listed company's.
        says_either(
            "Ottava will receive 100 million euros of the 808-million-euro offering; "
            "the rest goes to the founding family.",
            (),
            (ipo("Ottava", amount="808e6 EUR"),),
        ),
        says(
            "Ottava is going public in Amsterdam. Ottava will receive 100 million euros of the "
            "808-million-euro offering; the rest goes to the founding family.",
            ipo("Ottava", exchange="XAMS", amount="808e6 EUR"),
        ),
    ),
    "C20": (
        says(
            "The base deal of $800 million could grow to $920 million if the greenshoe is fully exercised; "
            "the offer was upsized by 15%."
        ),
        says(
            "Fabrika is going public in New York. The base deal of $800 million could grow to $920 million "
            "if the greenshoe is fully exercised; the offer was upsized by 15%.",
            ipo("Fabrika", amount={"800e6 USD", "800e6-920e6 USD"}),
        ),
    ),
    "C21": (
        says(
            "Fourteen cornerstone investors took $350 million, or 56% of the offer; "
            "anchors bought Rs 3,268 crore of stock on Thursday."
        ),
        names(
            "Fourteen cornerstone investors took $350 million, or 56% of the offer; "
            "anchors bought Rs 3,268 crore of stock on Thursday.",
            money=["350e6 USD", "32.68e9 INR"],
        ),
    ),
    "C22": (
        says(
            "Bids worth ₹68,000 crore came in, retail borrowed HK$193.7 billion in margin loans "
            "and the book was 1,159 times covered."
        ),
    ),
    "C23": (
        says(
            "Revenue rose to $300 million, it was fined $5 million, training cost under $6 million, "
            "cash stands at 10 billion yuan and the price target is $90."
        ),
    ),
    "C24": (
        says(
            "Its plan is dwarfed by the $500 billion that Orchard-led projects plan over four years.",
            funding(
                None,
                funders={("Orchard",), ("Orchard-led projects",)},
                instrument="corporate_investment",
                status="announced",
                amount="500e9 USD",
                period_months=48,
            ),
        ),
    ),
    "C25": (
        names(PACKAGE, money=["2e9 USD", "500e6 USD", "50e6 USD"]),
        # Alone, nobody is named; where somebody is, only the parts are told and none is added up.
        says_either(
            PACKAGE,
            (),
            (
                funding(None, instrument="equity_round", amount="2e9 USD"),
                funding(None, instrument="debt", amount="500e6 USD"),
                funding(None, instrument="grant", amount="50e6 USD"),
            ),
        ),
        says(
            f"Infinera has secured a support package. {PACKAGE}",
            funding("Infinera", instrument="equity_round", amount="2e9 USD"),
            funding("Infinera", instrument="debt", amount="500e6 USD"),
            funding("Infinera", instrument="grant", amount="50e6 USD"),
        ),
    ),
    "C26": (names("They aim to raise 4.19 and 4.35 billion Hong Kong dollars.", money=["4.19e9 HKD", "4.35e9 HKD"]),),
    "C27": (
        says(
            "the $70 billion incentive package; the $50 billion Grand Fund III; a $52 billion investment in AI",
            funding(None, funders=(), instrument="grant", status="announced", amount="70e9 USD"),
            funding("Grand Fund III", instrument="fund", status="announced", amount="50e9 USD"),
            funding(None, funders=(), instrument="corporate_investment", status="announced", amount="52e9 USD"),
        ),
    ),
}
