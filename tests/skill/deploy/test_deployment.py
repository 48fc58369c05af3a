"""``serverless.yml``, read by the tool that deploys it; without an account, and without a network but for the tool."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from skill.tracks.bucket import PREFIX
from tests.npm import install
from tests.skill.deploy.conftest import ROOT

HERE = Path(__file__).parent
PARAMETERS = ("--param=skill=amzn1.ask.skill.x", "--param=mail=somebody@example.org")


@pytest.fixture
def osls():
    """The tool, installed beside this file once, as the lockfile says."""
    install(HERE, "osls")
    return HERE / "node_modules/.bin/osls"


def run(tool, folder, *arguments) -> str:
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"AWS_EC2_METADATA_DISABLED": "true", "SLS_TELEMETRY_DISABLED": "1"}
    command = [str(tool), *arguments, *PARAMETERS]
    done = subprocess.run(
        command, check=False, cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_tool_reads_it_and_makes_what_it_says(osls, tmp_path):
    shutil.copy(ROOT / "serverless.yml", tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "build/lambda.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    printed = yaml.safe_load(run(osls, tmp_path, "print"))
    assert printed["functions"]["skill"]["events"] == [{"alexaSkill": "amzn1.ask.skill.x"}]
    run(osls, tmp_path, "package")
    template = json.loads((tmp_path / ".serverless/cloudformation-template-update-stack.json").read_text())
    check(template["Resources"])


def check(made: dict) -> None:
    function = made["SkillLambdaFunction"]["Properties"]
    assert function["Handler"] == "skill.lambda_entry.handler"
    assert (function["Runtime"], function["Architectures"]) == ("python3.13", ["arm64"])
    assert function["SnapStart"] == {"ApplyOn": "PublishedVersions"}
    assert function["Timeout"] < 8
    asked = made["SkillLambdaPermissionAlexaSkill1"]["Properties"]
    assert asked["EventSourceToken"] == "amzn1.ask.skill.x"
    assert asked["FunctionName"]["Fn::Join"][1][1] == made["SkillSnapStartLambdaAlias"]["Properties"]["Name"]
    assert made["SkillLogGroup"]["Properties"]["RetentionInDays"] == 30
    table = made["Table"]["Properties"]
    assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert table["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}
    check_tracks(made)
    alarms = {one["Properties"]["MetricName"] for one in made.values() if one["Type"] == "AWS::CloudWatch::Alarm"}
    assert alarms == {"Errors", "Throttles", "Duration"}


def check_tracks(made: dict) -> None:
    """Everybody may read a track or page whose address they know, over HTTPS; nobody may list or write anything."""
    (statement,) = made["TracksPolicy"]["Properties"]["PolicyDocument"]["Statement"]
    assert (statement["Effect"], statement["Action"]) == ("Allow", "s3:GetObject")
    assert [one["Fn::Join"][1][1] for one in statement["Resource"]] == [f"/{PREFIX}*", "/pages/*"]
    assert statement["Condition"] == {"Bool": {"aws:SecureTransport": "true"}}
    told = made["SkillLambdaFunction"]["Properties"]["Environment"]["Variables"]["FORM_COACH_TRACKS_URL"]
    assert told["Fn::Join"][1] == [
        "https://",
        {"Fn::GetAtt": ["Tracks", "RegionalDomainName"]},
        f"/{PREFIX.rstrip('/')}",
    ]


def test_the_role_may_do_what_the_store_does_and_nothing_else():
    """Every call of the adapter, by the rights that it takes; on its own table."""
    deployment = yaml.safe_load((ROOT / "serverless.yml").read_text("utf-8"))
    (statement,) = deployment["provider"]["iam"]["role"]["statements"]
    calls = set(re.findall(r"self\.client\.(\w+)\(", (ROOT / "skill/storage/table.py").read_text("utf-8")))
    writes = {"PutItem", "UpdateItem", "DeleteItem", "ConditionCheckItem"}
    rights = {"transact_get_items": {"GetItem"}, "transact_write_items": writes}
    needed = {right for call in calls for right in rights.get(call, {call.title().replace("_", "")})}
    assert {action.removeprefix("dynamodb:") for action in statement["Action"]} == needed
    assert statement["Resource"] == {"Fn::GetAtt": ["Table", "Arn"]}


def test_the_lockfile_names_no_registry():
    lock = json.loads((HERE / "package-lock.json").read_text())
    assert not [name for name, package in lock["packages"].items() if "resolved" in package]
    wanted = json.loads((HERE / "package.json").read_text())["devDependencies"]
    assert wanted["osls"] == lock["packages"]["node_modules/osls"]["version"]
    assert f"osls@{wanted['osls']}" in (ROOT / "docs/deploy-aws.md").read_text("utf-8")
