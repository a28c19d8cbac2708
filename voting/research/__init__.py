"""What the researchers' pages work with: votes without text, read in the background and shared by every session."""

from voting.research.desk import Desk
from voting.research.release_run import ReleaseRun
from voting.research.releases import Releases
from voting.research.vote_process import by_command, in_this_process
from voting.research.vote_table import Reading, VoteTable

__all__ = ["Desk", "Reading", "ReleaseRun", "Releases", "VoteTable", "by_command", "in_this_process"]
