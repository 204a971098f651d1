@echo off
rem Runs Chancery from a checkout. Builds it first when a source is newer than the last build.
setlocal
set "ROOT=%~dp0"
set "OUT=%ROOT%.build\program"
powershell -NoProfile -Command "$s = Get-Item -ErrorAction SilentlyContinue '%OUT%\.stamp'; if (-not $s) { exit 1 }; $n = Get-ChildItem -Recurse -File '%ROOT%src', '%ROOT%Directory.*.props', '%ROOT%global.json' | Where-Object { $_.FullName -notmatch '\\(bin|obj)\\' -and $_.LastWriteTimeUtc -gt $s.LastWriteTimeUtc } | Select-Object -First 1; if ($n) { exit 1 }"
if errorlevel 1 (
    echo chancery: building the program ... 1>&2
    if not exist "%ROOT%.build" mkdir "%ROOT%.build"
    dotnet publish "%ROOT%src\Chancery.Cli\Chancery.Cli.csproj" -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -p:DebugType=none -o "%OUT%" --nologo -v quiet 1>&2 || exit /b 2
    echo built> "%OUT%\.stamp"
)
"%OUT%\Chancery.Cli.exe" %*
exit /b %ERRORLEVEL%
