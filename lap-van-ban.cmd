@echo off
rem Bam dup de lap van ban, nhu lenh make reports, tren may Windows khong co make.
rem Lenh khac: lap-van-ban.cmd check, lap-van-ban.cmd forms, ...
chcp 65001 >nul
cd /d "%~dp0"
set PYTHONUTF8=1
if not exist .venv\ready (
  py -3 -m venv .venv || goto :python
  .venv\Scripts\python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt || goto :end
  type nul > .venv\ready
)
if "%~1"=="" (.venv\Scripts\python -m pipeline reports) else (.venv\Scripts\python -m pipeline %*)
goto :end
:python
echo Máy chưa có Python 3.11 trở lên. Hãy cài Python, đánh dấu "Add Python to PATH", rồi bấm lại.
:end
pause
