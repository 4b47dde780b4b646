"""examples/ci does what it says, as far as this machine allows: the jobs' own commands run, without the services."""
import os
import shutil
import subprocess

import pytest


@pytest.fixture
def checkout(tmp_path, source, cli):
    """A platform's repository, with dsacheck built where the jobs build it, and on the PATH."""
    shutil.copytree(source / "examples" / "ci" / "ctest" / "fixtures", tmp_path / "fixtures")
    built = tmp_path / "dsacheck-build" / "examples"
    built.mkdir(parents=True)
    os.symlink(cli, built / "dsacheck")
    return tmp_path


@pytest.fixture
def environment(checkout):
    return {**os.environ, "PATH": f"{checkout}/dsacheck-build/examples:{os.environ['PATH']}"}


def run(commands, checkout):
    return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", commands], cwd=checkout, capture_output=True, text=True)


def spoil(checkout):
    text = (checkout / "fixtures" / "marketplace_listing.json").read_text()
    (checkout / "fixtures" / "bad.json").write_text(text.replace("STATEMENT_CATEGORY_", "STATEMENT_CATEGORIE_"))


def steps(source):
    yaml = pytest.importorskip("yaml", reason="PyYAML is missing (package python3-yaml)")
    job = yaml.safe_load((source / "examples" / "ci" / "github-actions.yml").read_text())["jobs"]["statements"]
    return job["steps"]


def test_the_github_job_passes_good_statements_and_refuses_bad_ones(source, checkout):
    done = {step.get("name"): step["run"] for step in steps(source) if "run" in step}
    assert list(done) == ["Install packages", "Build dsacheck", "Check statements"]
    assert run(done["Check statements"], checkout).returncode == 0
    spoil(checkout)
    refused = run(done["Check statements"], checkout)
    assert refused.returncode == 1 and "value-not-allowed" in refused.stdout


def test_the_gitlab_job_passes_good_statements_and_refuses_bad_ones(source, checkout):
    yaml = pytest.importorskip("yaml", reason="PyYAML is missing (package python3-yaml)")
    job = yaml.safe_load((source / "examples" / "ci" / "gitlab-ci.yml").read_text())["statements"]
    script = "\n".join(job["script"])
    assert run(script, checkout).returncode == 0
    spoil(checkout)
    assert run(script, checkout).returncode == 1


def test_the_jobs_name_targets_and_options_that_exist(source):
    (build,) = [step["run"] for step in steps(source) if step.get("name") == "Build dsacheck"]
    gitlab = (source / "examples" / "ci" / "gitlab-ci.yml").read_text()
    lists = (source / "CMakeLists.txt").read_text() + (source / "examples" / "CMakeLists.txt").read_text()
    for text in (build, gitlab):
        assert "--target dsacheck_cli" in text and "add_executable(dsacheck_cli" in lists
        assert "-DDSACHECK_BUILD_TESTS=OFF" in text and "option(DSACHECK_BUILD_TESTS" in lists


def test_the_jobs_install_what_the_build_needs(source):
    needed = [line.split()[1:] for line in (source / "examples" / "run.sh").read_text().splitlines() if line.startswith("need ")]
    for name in ("github-actions.yml", "gitlab-ci.yml"):
        text = (source / "examples" / "ci" / name).read_text()
        for package in sum(needed, []):
            assert f" {package}" in text, f"{name} does not install {package}"


def test_the_hook_refuses_a_commit_with_a_wrong_statement(source, checkout, environment):
    if shutil.which("pre-commit") is None or shutil.which("git") is None:
        pytest.skip("pre-commit or git is missing (packages pre-commit, git)")
    environment = {**environment, "PRE_COMMIT_HOME": str(checkout / "cache"), "HOME": str(checkout)}
    environment.pop("PYTHONPATH", None)
    (checkout / ".gitignore").write_text("cache\ndsacheck-build\n")
    shutil.copy(source / "examples" / "ci" / "pre-commit-config.yaml", checkout / ".pre-commit-config.yaml")

    def call(*arguments):
        return subprocess.run(arguments, cwd=checkout, env=environment, capture_output=True, text=True)

    identity = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org")
    assert call("git", "init", "-q", ".").returncode == 0
    installed = call("pre-commit", "install")
    assert installed.returncode == 0, installed.stdout + installed.stderr
    call("git", "add", "-A")
    good = call("git", *identity, "commit", "-q", "-m", "Good")
    assert good.returncode == 0, good.stdout + good.stderr
    spoil(checkout)
    call("git", "add", "-A")
    bad = call("git", *identity, "commit", "-q", "-m", "Bad")
    assert bad.returncode != 0
    assert "value-not-allowed" in bad.stdout + bad.stderr


def test_the_ctest_example_has_a_test_for_each_fixture(source, tmp_path, environment):
    project = tmp_path / "ctest"
    shutil.copytree(source / "examples" / "ci" / "ctest", project)

    def ctest():
        subprocess.run(["cmake", "-S", project, "-B", project / "build"], check=True, env=environment, capture_output=True)
        return subprocess.run(["ctest", "--test-dir", project / "build"], env=environment, capture_output=True, text=True)

    assert "100% tests passed, 0 tests failed out of 1" in ctest().stdout
    good = (project / "fixtures" / "marketplace_listing.json").read_text()
    (project / "fixtures" / "no_puid.json").write_text(good.replace('"puid"', '"pu id"'))
    second = ctest()
    assert second.returncode != 0 and "statement.no_puid" in second.stdout
