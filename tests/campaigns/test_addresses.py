"""Reply addresses: found however they were copied, and not to be guessed."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.campaigns.addresses import is_ours, new_token, reply_address, same, tokens_in

SECRET = "a secret of the tests"


def test_a_token_is_known_again_by_who_made_it_only() -> None:
    token = new_token(SECRET)
    assert is_ours(token, SECRET)
    assert not is_ours(token, "another secret")
    assert not is_ours(token[:-1] + ("a" if token[-1] != "a" else "b"), SECRET)


@given(st.data())
def test_an_address_copied_by_hand_is_found(data: st.DataObject) -> None:
    token = new_token(SECRET)
    address = reply_address(token, "example.org")
    local, _, domain = address.partition("@")
    spoilt = "".join(data.draw(st.sampled_from([sign, sign.upper()])) for sign in local)
    spoilt = spoilt.replace("-", data.draw(st.sampled_from(["-", "", "_", " "])))
    assert tokens_in([f"Somebody <{spoilt}@{domain}>"]) == [same(token)]


def test_an_address_in_a_received_header_is_found() -> None:
    token = new_token(SECRET)
    header = (
        f"by mx.example.org with ESMTP id 42 for <{reply_address(token, 'example.org')}>; Mon, 2 Aug 2021"
    )
    assert tokens_in(["foi@example.net", header]) == [same(token)]


def test_a_hundred_thousand_signs_of_header_are_no_trouble() -> None:
    assert tokens_in(["request-" * 20_000]) == []
