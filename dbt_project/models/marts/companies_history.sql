-- What was published of a company or other body, and from when until when?
{{ history_of(ref('companies'), ref('companies_versions')) }}
