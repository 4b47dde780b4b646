"""Rows of daily dumps for tests."""
import csv
import io

CELLS = {
    "uuid": "8d387973-0c88-4463-94db-3c4f1348448d",
    "decision_visibility": '["DECISION_VISIBILITY_CONTENT_REMOVED"]',
    "decision_visibility_other": "",
    "end_date_visibility_restriction": "",
    "decision_monetary": "",
    "decision_monetary_other": "",
    "end_date_monetary_restriction": "",
    "decision_provision": "",
    "end_date_service_restriction": "",
    "decision_account": "",
    "end_date_account_restriction": "",
    "account_type": "",
    "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
    "decision_ground_reference_url": "https://www.example.eu/terms#section-5",
    "illegal_content_legal_ground": "",
    "illegal_content_explanation": "",
    "incompatible_content_ground": "Terms of service, section 5.2",
    "incompatible_content_explanation": "The listing offers goods that section 5.2 does not allow.",
    "incompatible_content_illegal": "No",
    "category": "STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
    "category_addition": "[]",
    "category_specification": '["KEYWORD_PHISHING"]',
    "category_specification_other": "",
    "content_type": '["CONTENT_TYPE_IMAGE","CONTENT_TYPE_TEXT"]',
    "content_type_other": "",
    "content_language": "DE",
    "content_date": "2025-08-20",
    "content_id_ean": "",
    "territorial_scope": '["DE","AT"]',
    "application_date": "2025-08-27",
    "decision_facts": "A user reported the listing; a reviewer found it to imitate a bank's log-in page.",
    "source_type": "SOURCE_VOLUNTARY",
    "source_identity": "",
    "automated_detection": "No",
    "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED",
    "platform_name": "Market of Examples",
    "platform_uid": "moe-000417",
    "created_at": "2025-09-01 10:20:30",
}


def dump_of(file, count):
    """A CSV part: two platforms over a week, every ninth row wrong, some puids that other parts have as well."""
    out = io.StringIO()
    rows = csv.DictWriter(out, list(CELLS), lineterminator="\n")
    rows.writeheader()
    for i in range(count):
        changes = {
            "uuid": f"8d387973-0c88-4463-{file:04x}-{i:012x}",
            "platform_uid": f"p-{i if i % 100 == 0 else file * 100000 + i}",
            "platform_name": "Alpha" if i % 3 == 0 else "Beta",
            "created_at": f"2025-09-0{1 + (file + i) % 7} 10:00:00",
            "decision_facts": "The same text everywhere." if i % 5 else f"A text of its own, number {i}.",
        }
        if i % 9 == 0:
            changes["category"] = f"NO_CATEGORY_{i}"
        elif i % 4 == 0:
            changes["category"] = "STATEMENT_CATEGORY_ANIMAL_WELFARE"
        rows.writerow({**CELLS, **changes})
    return out.getvalue().encode()
