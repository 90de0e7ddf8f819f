import './workshop-screen.ts'
