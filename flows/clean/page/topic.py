def may_tell_of_deals(texts) -> bool:
    return True
