"""A: who lists, who receives, who gives; and the names that are none of these."""

from tests.extract.language.cases import Check, funding, ipo, says, says_either

HERON = {"exchange": "XSHG", "board": "STAR"}

CASES: dict[str, tuple[Check, ...]] = {
    "A01": (
        says(
            "Southlight AI, also known as Meridian Atlas Technology, raised HK$3.10 billion in its Hong Kong IPO.",
            # Money raised in an IPO that is told as done: the pricing at least, the listing by the guide.
            ipo(
                "Southlight AI",
                aliases=("Meridian Atlas Technology",),
                stage={"listed", "priced"},
                exchange="XHKG",
                amount="3.10e9 HKD",
            ),
        ),
    ),
    "A02": (
        says(
            'Lanhe Threads, dubbed "China\'s answer to Nvidia," surged 212% on its debut in 2025.',
            ipo("Lanhe Threads", stage="listed", first_day_return_pct=212, event_date="2025"),
        ),
    ),
    "A03": (
        says(
            "Pinghu Semiconductor, a maker of analogue chips backed by Tencent, has filed for a Shenzhen IPO.",
            ipo("Pinghu Semiconductor", stage="filed", exchange="XSHE"),
        ),
    ),
    "A04": (
        says(
            "Shanghai-based Orient Flame Technology's application to list on Shanghai's Nasdaq-style STAR Market "
            "was accepted on Jan 8.",
            ipo("Orient Flame Technology", stage="accepted", event_date="2026-01-08", **HERON),
        ),
    ),
    "A05": (
        says(
            "Corvid Labs' $40 million Series B was led by Fern Capital.",
            funding("Corvid Labs", funders=("Fern Capital",), round="Series B", status="closed", amount="40e6 USD"),
        ),
    ),
    "A06": (
        says(
            "zFabric, 01.Quant and 51Sphere will list in Hong Kong this month, joined by Yolo!.",
            *(
                ipo(name, stage="planned", exchange="XHKG", event_date="2026-01")
                for name in ("zFabric", "01.Quant", "51Sphere", "Yolo!")
            ),
        ),
    ),
    "A07": (
        says(
            "Circle and Figure have both gone public, while Target cut prices.",
            ipo("Circle", stage="listed"),
            ipo("Figure", stage="listed"),
        ),
    ),
    "A08": (
        says(
            "Lumen Circuits (Wuxi) Co., Ltd. (688123.SS) closed 80% above its offer price of 21.40 yuan "
            "on its first day.",
            # The article writes the legal form only, so both the name with it and the name without it stand.
            ipo(
                {"Lumen Circuits (Wuxi)", "Lumen Circuits (Wuxi) Co., Ltd.", "Lumen Circuits (Wuxi) Co., Ltd"},
                stage="listed",
                first_day_return_pct=80,
                offer_price="21.40 CNY",
            ),
        ),
    ),
    "A09": (says("Foo Corp (NASDAQ: FOOC), Bar Ltd (HKG:2555), Baz (0177.HK) and Qux (SHA:688052) fell."),),
    "A10": (
        says(
            "Harrow Group has announced plans to spin off its non-wholly owned subsidiary Kunfeng "
            "for an independent listing.",
            ipo("Kunfeng", stage="planned", parent="Harrow Group"),
        ),
    ),
    "A11": (
        says(
            "Delphi Group is also considering a similar spin-off for its chip arm D-Head.",
            ipo("D-Head", stage="rumoured", parent="Delphi Group"),
        ),
    ),
    "A12": (
        says(
            "Lanhe Threads and Mitra-X had already debuted on the STAR Market.",
            ipo("Lanhe Threads", stage="listed", **HERON),
            ipo("Mitra-X", stage="listed", **HERON),
        ),
    ),
    "A13": (
        says(
            "Ilex, Brill and Ottava, as well as robot maker Tarn, have applied to list in Hong Kong.",
            *(ipo(name, stage="filed", exchange="XHKG") for name in ("Ilex", "Brill", "Ottava", "Tarn")),
        ),
    ),
    "A14": (
        # Nothing in the sentence says a listing: two offerings, or two rounds; each its own amount either way.
        says_either(
            "Hemi Coldstore and BBQ Contractors aim to raise HK$285 million and HK$78.8 million, respectively.",
            (ipo("Hemi Coldstore", amount="285e6 HKD"), ipo("BBQ Contractors", amount="78.8e6 HKD")),
            (
                funding("Hemi Coldstore", status="proposed", amount="285e6 HKD"),
                funding("BBQ Contractors", status="proposed", amount="78.8e6 HKD"),
            ),
        ),
        says(
            "Hong Kong IPO calendar\n\n"
            "Hemi Coldstore and BBQ Contractors aim to raise HK$285 million and HK$78.8 million in their IPOs, "
            "respectively.",
            ipo("Hemi Coldstore", amount="285e6 HKD"),
            ipo("BBQ Contractors", amount="78.8e6 HKD"),
        ),
    ),
    "A15": (
        says(
            "Ardent and Bexley each raised $30 million in seed rounds.",
            funding("Ardent", round="Seed", status="closed", amount="30e6 USD"),
            funding("Bexley", round="Seed", status="closed", amount="30e6 USD"),
        ),
    ),
    "A16": (
        says(
            "Quill Robotics listed on Thursday. The Beijing-based startup raised HK$900 million; "
            "it was valued at HK$9 billion.",
            ipo(
                "Quill Robotics",
                stage="listed",
                event_date="2026-01-08",
                amount="900e6 HKD",
                valuation="9e9 HKD",
            ),
        ),
    ),
    "A17": (
        says(
            "Quill Robotics beat rival Ossia, whose shares fell. The chipmaker raised 2 billion yuan in its float; "
            "Ossia makes robots.",
            ipo("Quill Robotics", amount="2e9 CNY"),
        ),
    ),
    "A18": (
        says(
            "In its first day of trading, Sable Bio doubled to HK$24.",
            ipo("Sable Bio", stage="listed", first_day_return_pct=100, offer_price=None, amount=None),
        ),
    ),
    "A19": (
        says(
            "Nimbo jumped 78% on Friday's debut, outshining fellow 'tiger' Zeru, which rose 13% a day earlier.",
            ipo("Nimbo", stage="listed", first_day_return_pct=78, event_date="2026-01-09"),
            ipo("Zeru", stage="listed", first_day_return_pct=13, event_date="2026-01-08"),
        ),
    ),
    "A20": (
        # "Offering" may be an IPO or not; the banks, the regulator, the exchange and the agency never list.
        says_either(
            "CITIC Securities led Ilex's offering, Goldman Sachs advised, and the CSRC and HKEX declined to comment, "
            "Reuters reported.",
            (),
            (ipo("Ilex"),),
        ),
    ),
    "A21": (
        says(
            'The listing completes "the Four Herons" - Orient Flame, Lanhe, Mitra-X and Birchren - '
            "in the capital markets.",
        ),
    ),
    "A22": (
        says("Chinese GPU star soars 212% in Shanghai debut"),
        says(
            "Chinese GPU star soars 212% in Shanghai debut\n\n"
            "Lanhe Threads ended its first day of trading at 600 yuan on Thursday.",
            ipo("Lanhe Threads", stage="listed", exchange="XSHG", first_day_return_pct=212),
        ),
    ),
    "A23": (
        says(
            "Birchren Technology Co priced its IPO. Birchren shares start trading Monday. BRT makes GPUs.",
            ipo(
                {"Birchren Technology", "Birchren Technology Co"},
                aliases=("Birchren", "BRT"),
                stage="priced",
                event_date=None,
            ),
        ),
    ),
    "A24": (
        says(
            "Moonlit AI (the company behind the Kima chatbot, literally 'Dark Side') raised $60 million.",
            funding("Moonlit AI", funders=(), status="closed", amount="60e6 USD"),
        ),
    ),
    "A25": (says("Founder Lin Wen bought shares worth $5 million before the listing."),),
}
