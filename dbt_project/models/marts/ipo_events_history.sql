-- What was published of an offering's stages, and from when until when?
{{ history_of(ref('ipo_events'), ref('ipo_events_versions')) }}
