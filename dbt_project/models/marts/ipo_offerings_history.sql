-- What was published of an offering, and from when until when?
{{ history_of(ref('ipo_offerings'), ref('ipo_offerings_versions')) }}
