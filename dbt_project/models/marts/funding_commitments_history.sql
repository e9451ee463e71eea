-- What was published of a deal, and from when until when?
{{ history_of(ref('funding_commitments'), ref('funding_commitments_versions')) }}
