"""What `import_reports` promises: every report in its place or with its reason, the same again when run again."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from articles.importer import pipeline
from articles.importer.pipeline import Import
from articles.importer.watching import Stopped
from articles.models import Article, ImportItem, ImportRun, Mention, RawReport, Reading, Source
from articles.models.import_run import Outcome
from events.models import Meeting
from people.models import Official
from tests.importer.written import BODY, LEAD, text, write

pytestmark = pytest.mark.django_db


def run(*paths: Path, **options: Any) -> tuple[dict[str, Any], str]:
    """The summary and what was told on standard error."""
    out, err = StringIO(), StringIO()
    call_command("import_reports", *map(str, paths), json=True, stdout=out, stderr=err, **options)
    return json.loads(out.getvalue().splitlines()[-1]), err.getvalue()


def several(folder: Path, number: int) -> None:
    for n in range(number):
        write(folder, f"{n:02}.txt", title=f"Bài số {n} về công tác dân vận ở cơ sở", ending=f" Kỳ {n}.")


def test_what_cannot_be_read_is_told_and_the_others_are_imported(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "rong.txt").write_bytes(b"")
    (tmp_path / "nhi-phan.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "tieng-anh.txt").write_text("The committee met on Monday and adjourned. " * 30)
    summary, told = run(tmp_path, tmp_path / "khong-co.txt")
    assert (summary["read"], summary["created"], summary["failed"]) == (5, 1, 4)
    for name in ("rong.txt", "nhi-phan.txt", "tieng-anh.txt", "khong-co.txt"):
        assert name in told
    assert "[not_found]" in told
    assert Article.objects.count() == 1
    assert ImportItem.objects.filter(outcome=Outcome.FAILED).exclude(message="").count() == 4


def test_nothing_readable_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        run(tmp_path / "khong-co.txt")
    assert stopped.value.code == 1


def test_an_empty_folder_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        run(tmp_path)


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    write(tmp_path)
    summary, _told = run(tmp_path, dry_run=True, source="bao-son-da")
    assert (summary["created"], summary["run"]) == (1, None)
    for model in (Article, RawReport, Official, Source, ImportRun):
        assert model.objects.count() == 0


def test_the_same_again_is_unchanged(tmp_path: Path) -> None:
    several(tmp_path, 3)
    first, _told = run(tmp_path)
    rows = [model.objects.count() for model in (Article, Mention, Official, Meeting, Reading)]
    history = Article.history.count()
    second, _told = run(tmp_path)
    assert (first["created"], first["unchanged"]) == (3, 0)
    assert (second["created"], second["updated"], second["unchanged"]) == (0, 0, 3)
    assert [model.objects.count() for model in (Article, Mention, Official, Meeting, Reading)] == rows
    assert Article.history.count() == history


def test_known_reports_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    run(tmp_path)

    def parse_nothing(received: Any, *args: Any) -> Any:
        assert list(received) == []
        return iter(())

    monkeypatch.setattr(pipeline, "parse_received", parse_nothing)
    assert run(tmp_path)[0]["unchanged"] == 1


def test_a_newer_importer_that_reads_the_same_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path)
    run(tmp_path)
    monkeypatch.setattr(pipeline, "importer_version", lambda: "newer")
    assert run(tmp_path)[0]["unchanged"] == 1
    assert Reading.objects.count() == 2


def test_other_text_under_the_same_path_updates(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path)
    write(tmp_path, ending=" Hội nghị kết thúc lúc trưa.")
    summary, _told = run(tmp_path)
    assert (summary["created"], summary["updated"]) == (0, 1)
    assert Article.objects.get().body.endswith("lúc trưa.")
    assert RawReport.objects.count() == 2


def test_white_space_is_no_change(tmp_path: Path) -> None:
    path = write(tmp_path)
    run(tmp_path)
    path.write_text(path.read_text().replace("\n", "\n\n"))
    assert run(tmp_path)[0]["unchanged"] == 1


def test_the_same_text_under_another_path_is_a_duplicate(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    write(tmp_path, "b.txt")
    summary, _told = run(tmp_path)
    assert (summary["created"], summary["duplicates"]) == (1, 1)
    assert run(tmp_path)[0]["duplicates"] == 1
    item = ImportItem.objects.filter(outcome=Outcome.DUPLICATE).first()
    assert item is not None
    assert "a.txt" in item.message


def test_a_folder_may_be_moved(tmp_path: Path) -> None:
    write(tmp_path / "cu", "nam/mot.txt")
    run(tmp_path / "cu", source="bao-son-da")
    (tmp_path / "cu").rename(tmp_path / "moi")
    assert run(tmp_path / "moi", source="bao-son-da")[0]["unchanged"] == 1


def test_another_source_is_another_identity(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path, source="bao-mot")
    assert run(tmp_path, source="bao-hai")[0]["duplicates"] == 1


def test_a_web_address_names_the_report_wherever_it_lies(tmp_path: Path) -> None:
    page = {"url": "https://sonda.example.vn/bai-1", "title": "Bài một", "body": f"{LEAD}\n\n{BODY}"}
    (tmp_path / "a.jsonl").write_text(json.dumps(page, ensure_ascii=False))
    run(tmp_path)
    (tmp_path / "a.jsonl").rename(tmp_path / "b.jsonl")
    assert run(tmp_path)[0]["unchanged"] == 1
    assert Source.objects.get().domain == "sonda.example.vn"


def test_a_report_without_text_is_held(tmp_path: Path) -> None:
    page = {"url": "https://sonda.example.vn/bai-2", "title": "Hội nghị tổng kết công tác dân vận năm 2022", "body": ""}
    (tmp_path / "a.jsonl").write_text(json.dumps(page, ensure_ascii=False))
    summary, told = run(tmp_path, publish=True)
    assert summary["held"] == 1
    assert "[held]" in told
    assert Article.objects.get().status == Article.Status.IMPORTED


def test_bytes_are_kept_as_they_came(tmp_path: Path) -> None:
    path = tmp_path / "mot.txt"
    path.write_bytes(text().encode("utf-16"))
    run(tmp_path)
    raw = RawReport.objects.get()
    assert bytes(raw.content) == path.read_bytes()
    assert raw.encoding.startswith("utf-16")


def test_publish_shows_what_is_beyond_question(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path, publish=True)
    assert Article.objects.published().count() == 1
    assert {official.name for official in Official.objects.public()} == {"Lò Thị Mẫu Đơn", "Tạ Quang Khởi"}
    assert Meeting.objects.public().count() == 1


def test_without_publish_nothing_is_public(tmp_path: Path) -> None:
    write(tmp_path)
    run(tmp_path)
    assert not Article.objects.published().exists()
    assert not Official.objects.confirmed().exists()


def test_a_report_that_cannot_be_stored_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    several(tmp_path, 7)
    from articles.importer.storing import write_chunk as module

    resolve: Any = module.__dict__["resolve"]

    def poisoned(catalogue: Any, report: Any, context: Any) -> Any:
        if report.path.endswith("03.txt"):
            raise ZeroDivisionError("poison")
        return resolve(catalogue, report, context)

    monkeypatch.setattr(module, "resolve", poisoned)
    summary, told = run(tmp_path)
    assert (summary["created"], summary["failed"]) == (6, 1)
    assert "03.txt" in told
    assert "[not_stored]" in told


def test_a_database_that_refuses_ends_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    several(tmp_path, 2)

    def refused(*args: Any) -> Any:
        raise OperationalError("database is locked")

    monkeypatch.setattr(pipeline, "write_chunk", refused)
    with pytest.raises(CommandError, match="database is locked"):
        run(tmp_path)
    assert Article.objects.count() == 0
    assert ImportRun.objects.get().state == ImportRun.State.FAILED


def test_it_stops_between_chunks_and_goes_on_when_run_again(tmp_path: Path) -> None:
    several(tmp_path, 5)
    stopped = Import(paths=[tmp_path], chunk=2, should_stop=lambda: Article.objects.count() >= 2)
    with pytest.raises(Stopped):
        list(stopped.settle())
    assert Article.objects.count() == 2
    assert ImportRun.objects.get().state == ImportRun.State.STOPPED
    again = Import(paths=[tmp_path], chunk=2)
    list(again.settle())
    assert (again.counts[Outcome.UNCHANGED], again.counts[Outcome.CREATED]) == (2, 3)


def test_what_dies_in_a_chunk_leaves_whole_chunks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    several(tmp_path, 5)
    from articles.importer.storing import write_chunk as module

    def killed(*args: Any) -> None:
        if Article.objects.count() > 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(module, "write_readings", killed)
    with pytest.raises(KeyboardInterrupt):
        list(Import(paths=[tmp_path], chunk=2).settle())
    assert Article.objects.count() == 2


def test_several_processes_give_the_same(tmp_path: Path) -> None:
    several(tmp_path, 4)
    run(tmp_path, workers=2)
    assert [article.title[:8] for article in Article.objects.order_by("pk")] == [f"Bài số {n}" for n in range(4)]
